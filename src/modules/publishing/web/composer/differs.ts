import type { Span } from './marks.ts'

const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? []

/** Beyond this many comparisons the middle counts as one difference. */
const most = 60_000

/** The words of `own` that `lead` does not have there, as spans in code points. */
export function differences(lead: string, own: string): Span[] {
  const a = words(lead)
  const b = words(own)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const kept = middleA.length * middleB.length > most ? new Set<number>() : common(middleA, middleB)
  const spans: Span[] = []
  let at = length(b.slice(0, head))
  for (const [index, word] of middleB.entries()) {
    const end = at + length([word])
    // The space between two other words is as other as they are.
    const inside = word.trim() === '' && !kept.has(index - 1) && !kept.has(index + 1)
    if (!kept.has(index) || (inside && index > 0 && index < middleB.length - 1)) {
      const last = spans.at(-1)
      if (last && last[1] === at) spans[spans.length - 1] = [last[0], end]
      else spans.push([at, end])
    }
    at = end
  }
  return spans
}

const length = (list: readonly string[]): number =>
  list.reduce((sum, word) => sum + Array.from(word).length, 0)

/** Places in `b` of the longest sequence of words both have. */
function common(a: readonly string[], b: readonly string[]): Set<number> {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    if (!row) break
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = new Set<number>()
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      kept.add(j)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}

/** Marks help only while most of the text is the same; a text of its own is not marked from end to end. */
export function markedDifferences(lead: string, own: string): Span[] {
  const spans = differences(lead, own)
  const changed = spans.reduce((sum, [start, end]) => sum + end - start, 0)
  return changed * 2 > Array.from(own).length ? [] : spans
}
