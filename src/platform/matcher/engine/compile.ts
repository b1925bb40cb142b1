import type { Node, Term } from '../language/query.ts'
import { ops } from './code.ts'
import { hashOf, spaces } from './hash.ts'
import type { Lexicon } from './lexicon.ts'
import type { Rank } from './rank.ts'

const encoder = new TextEncoder()
const spaceOf = { word: spaces.word, tag: spaces.tag, mention: spaces.mention, link: spaces.link } as const
const fieldSpace = {
  author: spaces.author,
  lang: spaces.lang,
  site: spaces.site,
  source: spaces.source,
} as const
export const comparisons = ['>', '>=', '<', '<=', '='] as const

/** A query as numbers (see code.ts); its names are in use in the lexicon until `releaseCode`. */
export function compile(root: Node, lexicon: Lexicon, rank: Rank): number[] {
  const code: number[] = []
  new Compiler(lexicon, rank, code).node(root)
  return code
}

class Compiler {
  readonly #lexicon: Lexicon
  readonly #rank: Rank
  readonly #code: number[]

  constructor(lexicon: Lexicon, rank: Rank, code: number[]) {
    this.#lexicon = lexicon
    this.#rank = rank
    this.#code = code
  }

  node(node: Node): void {
    switch (node.kind) {
      case 'term':
        this.#term(node.term)
        return
      case 'phrase':
        this.#phrase(node)
        return
      case 'near':
        this.#sized(ops.near, [node.distance], [node.left, node.right])
        return
      case 'not':
        this.#sized(ops.not, [], [node.child])
        return
      case 'and':
        this.#sized(ops.and | (node.children.length << 8), [-1], this.#rank.forAnd(node.children))
        return
      case 'or':
        this.#or(node.children)
        return
      case 'field':
        this.#field(fieldSpace[node.field], node.value, node.wild)
        return
      case 'reach': {
        const head = ops.reach | (comparisons.indexOf(node.comparison) << 8)
        this.#code.push(head, Math.floor(node.amount / 2 ** 30), node.amount % 2 ** 30)
      }
    }
  }

  #sized(head: number, more: readonly number[], children: readonly Node[]): void {
    const at = this.#code.length
    this.#code.push(head, 0, ...more)
    for (const child of children) this.node(child)
    this.#code[at + 1] = this.#code.length - at
  }

  /** Plain words of an alternative are looked at in one go. */
  #or(children: readonly Node[]): void {
    const words = children.flatMap((child) =>
      child.kind === 'term' && isPlainWord(child.term) ? [child.term] : [],
    )
    const others = children.filter((child) => child.kind !== 'term' || !isPlainWord(child.term))
    if (words.length < 2) {
      this.#sized(ops.or | (children.length << 8), [], this.#rank.forOr(children))
      return
    }
    const at = this.#code.length
    if (others.length > 0) this.#code.push(ops.or | ((others.length + 1) << 8), 0)
    this.#code.push(ops.any | (words.length << 8))
    for (const word of words) this.#name(spaces.word, word.name)
    for (const other of this.#rank.forOr(others)) this.node(other)
    if (others.length > 0) this.#code[at + 1] = this.#code.length - at
  }

  #term(term: Term): void {
    const space = spaceOf[term.space]
    const cased = casedOf(term)
    if (term.wild) {
      const prefix = encoder.encode(term.name.slice(0, term.name.indexOf('*')))
      const pattern = encoder.encode(cased ?? term.name)
      this.#code.push(ops.wild | (term.width << 8), this.#lexicon.intern(spaces.pattern, pattern))
      const hash = hashOf(spaces.prefix, prefix)
      this.#code.push(
        hash,
        this.#lexicon.intern(spaces.prefix, prefix, hash),
        space,
        cased === undefined ? 0 : 1,
      )
      return
    }
    const op = cased !== undefined ? ops.cased : term.space === 'word' ? ops.word : ops.sign
    this.#code.push(op | (term.width << 8))
    this.#name(space, term.name)
    if (cased !== undefined) this.#code.push(this.#lexicon.intern(spaces.pattern, encoder.encode(cased)))
  }

  #phrase({ parts, length }: Extract<Node, { kind: 'phrase' }>): void {
    if (parts.length === length && parts.every((part) => isPlainWord(part.term))) {
      this.#code.push(ops.phrase | (length << 8))
      for (const part of parts) this.#name(spaces.word, part.term.name)
      return
    }
    const at = this.#code.length
    this.#code.push(ops.parts | (parts.length << 8), 0, length)
    for (const part of parts) {
      this.#code.push(part.offset)
      this.#term(part.term)
    }
    this.#code[at + 1] = this.#code.length - at
  }

  #field(space: number, value: string, wild: boolean): void {
    if (wild)
      this.#code.push(
        ops.wildField | (space << 8),
        this.#lexicon.intern(spaces.pattern, encoder.encode(value)),
      )
    else {
      this.#code.push(ops.field)
      this.#name(space, value)
    }
  }

  #name(space: number, name: string): void {
    const bytes = encoder.encode(name)
    const hash = hashOf(space, bytes)
    this.#code.push(hash, this.#lexicon.intern(space, bytes, hash))
  }
}

const isPlainWord = (term: Term): boolean =>
  term.space === 'word' && !term.wild && casedOf(term) === undefined

/** The case that is asked for, unless the name has none. */
const casedOf = ({ cased }: Term): string | undefined =>
  cased === undefined || (cased === cased.toLowerCase() && cased === cased.toUpperCase()) ? undefined : cased
