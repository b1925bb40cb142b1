/** A run of words that stayed, came or went. Put together without `removed` it is the new text, without `added` the old. */
export interface Piece {
  readonly op: 'same' | 'added' | 'removed'
  readonly text: string
}

const MOST_CELLS = 4_000_000

/** What changed between two texts, word by word. Spaces belong to the word before them. */
export function diffWords(before: string, after: string): Piece[] {
  return join(compare(tokens(before), tokens(after)))
}

const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_'’-]+\s*|[^\s]\s*/gu) ?? []

/** Longest common subsequence of what lies between the common beginning and end. */
function compare(a: readonly string[], b: readonly string[]): Piece[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1
  const piece = (op: Piece['op'], part: readonly string[]): Piece => ({ op, text: part.join('') })
  return [
    piece('same', a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    piece('same', a.slice(a.length - tail)),
  ]
}

function middle(a: readonly string[], b: readonly string[]): Piece[] {
  // A text that was written anew has no words worth pairing, and the table would not fit.
  if (a.length * b.length > MOST_CELLS)
    return [
      { op: 'removed', text: a.join('') },
      { op: 'added', text: b.join('') },
    ]
  const width = b.length + 1
  const lengths = table(a, b, width)
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      pieces.push({ op: 'same', text: left })
      i += 1
      j += 1
    } else if (
      left !== undefined &&
      (right === undefined || below(lengths, width, i, j) >= beside(lengths, width, i, j))
    ) {
      pieces.push({ op: 'removed', text: left })
      i += 1
    } else {
      pieces.push({ op: 'added', text: right ?? '' })
      j += 1
    }
  }
  return pieces
}

const below = (lengths: Uint16Array, width: number, i: number, j: number): number =>
  lengths[(i + 1) * width + j] ?? 0
const beside = (lengths: Uint16Array, width: number, i: number, j: number): number =>
  lengths[i * width + j + 1] ?? 0

/** Length of the common subsequence of a[i…] and b[j…] at i × width + j. */
function table(a: readonly string[], b: readonly string[], width: number): Uint16Array {
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(below(lengths, width, i, j), beside(lengths, width, i, j))
  return lengths
}

/** Neighbours of one kind become one piece; within a change what went stands before what came. */
function join(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let removed = ''
  let added = ''
  const settle = (): void => {
    if (removed) out.push({ op: 'removed', text: removed })
    if (added) out.push({ op: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { op, text } of pieces) {
    if (text === '') continue
    if (op === 'removed') removed += text
    else if (op === 'added') added += text
    else {
      settle()
      const last = out.at(-1)
      if (last?.op === 'same') out[out.length - 1] = { op, text: last.text + text }
      else out.push({ op, text })
    }
  }
  settle()
  return out
}
