import type { Node, Term } from '../language/query.ts'

/** What queries may ask of a post beside its words and signs; one bit each. */
export const asks = { author: 1, lang: 2, site: 4, source: 8, reach: 16, link: 32 } as const
export const everything = 63

/** The bits of what a query asks. */
export function asksOf(node: Node): number {
  switch (node.kind) {
    case 'term':
      return asksOfTerm(node.term)
    case 'phrase':
      return node.parts.reduce((sum, { term }) => sum | asksOfTerm(term), 0)
    case 'near':
      return asksOf(node.left) | asksOf(node.right)
    case 'not':
      return asksOf(node.child)
    case 'and':
    case 'or':
      return node.children.reduce((sum, child) => sum | asksOf(child), 0)
    case 'field':
      return asks[node.field]
    case 'reach':
      return asks.reach
  }
}

const asksOfTerm = ({ space }: Term): number => (space === 'link' ? asks.link : 0)

/** What any of the queries asks: the rest of a post need not even be read. */
export class Asked {
  /** The bits of it. */
  bits = 0
  readonly #counts = new Int32Array(6)

  /** A query more (1) or less (-1) that asks this. */
  count(asked: number, by: 1 | -1): void {
    for (let bit = 0; bit < this.#counts.length; bit++) {
      if ((asked & (1 << bit)) === 0) continue
      const count = (this.#counts[bit] ?? 0) + by
      this.#counts[bit] = count
      this.bits = count > 0 ? this.bits | (1 << bit) : this.bits & ~(1 << bit)
    }
  }
}
