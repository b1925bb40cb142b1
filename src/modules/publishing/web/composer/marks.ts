/** Half-open, in code points, as networks and checks count. */
export type Span = readonly [start: number, end: number]

/** What a stretch of text is: in the colour of links, too much, unlike the first column, a mention of nobody. */
export type MarkKind = 'link' | 'over' | 'differs' | 'nobody'
export type Mark = { readonly kind: MarkKind; readonly span: Span }
export type Piece = { readonly text: string; readonly kinds: readonly MarkKind[] }

/** Cuts a text at its marks; marks may overlap. The pieces put together are the text. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const points = Array.from(text)
  const cuts = new Set([0, points.length])
  for (const { span } of marks) for (const cut of span) cuts.add(Math.max(0, Math.min(points.length, cut)))
  const edges = [...cuts].sort((a, b) => a - b)
  const found: Piece[] = []
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    const kinds = marks.filter(({ span }) => span[0] <= start && span[1] >= end).map(({ kind }) => kind)
    found.push({ text: points.slice(start, end).join(''), kinds: [...new Set(kinds)] })
  }
  return found
}

/**
 * Where spans of an earlier text lie in the text typed since: what stands before and after the change keeps its marks,
 * what was changed loses them until the server has looked again.
 */
export function carrySpans(before: string, now: string, spans: readonly Span[]): Span[] {
  if (before === now || spans.length === 0) return [...spans]
  const old = Array.from(before)
  const fresh = Array.from(now)
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1
  const moved = fresh.length - old.length
  return spans.flatMap(([start, end]): Span[] => {
    if (end <= head) return [[start, end]]
    if (start >= old.length - tail) return [[start + moved, end + moved]]
    return []
  })
}
