/** A stretch of a typed query; together they are the whole text. */
export type Piece = {
  readonly text: string
  readonly kind: 'plain' | 'operator' | 'bracket' | 'phrase' | 'word' | 'field' | 'tag' | 'mention'
  /** A problem lies here. */
  readonly wrong: boolean
}

type Problem = { readonly at: number; readonly length: number }

const shapes =
  /(?<bracket>[()])|(?<operator>(?:AND|OR|NOT|NEAR(?:\/\d+)?)(?![^\s()]))|(?<field>(?:author|lang|tag|mention|site|source|reach):)|(?<phrase>=?["“”„][^"“”]*["“”]?)|(?<tag>[#＃][^\s()"]+)|(?<mention>@[^\s()"]+)|(?<word>[^\s()]+)|(?<plain>\s+)/gu
const kinds = ['bracket', 'operator', 'field', 'phrase', 'tag', 'mention', 'word', 'plain'] as const

/** Cuts a typed query into what it is made of, for its colours; where problems lie, pieces are cut once more. */
export function queryPieces(text: string, problems: readonly Problem[] = []): Piece[] {
  const edges = problems.flatMap(({ at, length }) => [at, at + Math.max(1, length)])
  const isWrong = (at: number) =>
    problems.some((one) => at >= one.at && at < one.at + Math.max(1, one.length))
  return [...text.matchAll(shapes)].flatMap((found) => {
    const kind = kinds.find((one) => found.groups?.[one] !== undefined) ?? 'plain'
    const [start, end] = [found.index, found.index + found[0].length]
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end].sort((a, b) => a - b)
    return cuts.slice(1).flatMap((to, index): Piece[] => {
      const from = cuts[index] ?? start
      return to > from ? [{ text: text.slice(from, to), kind, wrong: isWrong(from) }] : []
    })
  })
}
