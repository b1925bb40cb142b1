import type { Node, Term } from '../language/query.ts'
import { type Frequencies, guessOfPrefix, guessOfWord } from './frequencies.ts'
import { hashOf, spaces } from './hash.ts'

const encoder = new TextEncoder()
const spaceOf = { word: spaces.word, tag: spaces.tag, mention: spaces.mention, link: spaces.link } as const
const fieldSpace = {
  author: spaces.author,
  lang: spaces.lang,
  site: spaces.site,
  source: spaces.source,
} as const
const guessOfField = { author: 1e-4, lang: 0.5, site: 0.01, source: 0.2 } as const

/** How often a node holds (0 to 1) and what it costs to find out, both roughly. */
interface Estimate {
  readonly holds: number
  readonly cost: number
}

/** Orders what is looked at so that most questions are settled early. */
export class Rank {
  readonly #frequencies: Frequencies

  constructor(frequencies: Frequencies) {
    this.#frequencies = frequencies
  }

  /** Children of a conjunction: first what most likely fails for little. */
  forAnd = (children: readonly Node[]): Node[] =>
    this.#sorted(children, ({ holds, cost }) => cost / (1 - holds + 1e-6))

  /** Children of an alternative: first what most likely holds for little. */
  forOr = (children: readonly Node[]): Node[] =>
    this.#sorted(children, ({ holds, cost }) => cost / (holds + 1e-6))

  #sorted(children: readonly Node[], key: (estimate: Estimate) => number): Node[] {
    return children
      .map((child) => ({ child, by: key(this.#estimate(child)) }))
      .sort((one, other) => one.by - other.by)
      .map(({ child }) => child)
  }

  #estimate(node: Node): Estimate {
    switch (node.kind) {
      case 'term':
        return {
          holds: this.#termHolds(node.term),
          cost: node.term.wild || node.term.cased !== undefined ? 8 : 1,
        }
      case 'phrase':
        return { holds: 0.2 * Math.min(...node.parts.map((part) => this.#termHolds(part.term))), cost: 1.5 }
      case 'near': {
        const left = this.#estimate(node.left)
        const right = this.#estimate(node.right)
        return { holds: left.holds * right.holds, cost: 4 + left.cost + right.cost }
      }
      case 'not': {
        const { holds, cost } = this.#estimate(node.child)
        return { holds: 1 - holds, cost }
      }
      case 'and':
        return node.children.reduce<Estimate>(
          (so, child) => {
            const { holds, cost } = this.#estimate(child)
            return { holds: so.holds * holds, cost: so.cost + cost * so.holds }
          },
          { holds: 1, cost: 0 },
        )
      case 'or':
        return node.children.reduce<Estimate>(
          (so, child) => {
            const { holds, cost } = this.#estimate(child)
            return { holds: Math.min(1, so.holds + holds), cost: so.cost + cost * (1 - so.holds) }
          },
          { holds: 0, cost: 0 },
        )
      case 'field': {
        const hash = hashOf(fieldSpace[node.field], encoder.encode(node.value))
        return { holds: this.#frequencies.of(hash, guessOfField[node.field]), cost: node.wild ? 10 : 1 }
      }
      case 'reach':
        return { holds: 0.5, cost: 0.5 }
    }
  }

  #termHolds({ space, name, wild }: Term): number {
    if (!wild) {
      const bytes = encoder.encode(name)
      return this.#frequencies.of(hashOf(spaceOf[space], bytes), guessOfWord(bytes.length))
    }
    const prefix = encoder.encode(name.slice(0, name.indexOf('*')))
    return this.#frequencies.of(hashOf(spaces.prefix, prefix), guessOfPrefix(prefix.length))
  }
}
