import { atomNode } from './atom.ts'
import { type Lexeme, lex } from './lex.ts'
import { problemOf, type Wrong } from './problem.ts'
import type { Node, Query, QueryProblem } from './query.ts'

export type Parsed =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problems: readonly QueryProblem[] }

/** Longer or deeper than anything a person writes, and still quick to match. */
const limits = { characters: 200_000, terms: 10_000, depth: 100 }

/**
 * Reads a typed query. `NEAR/n` binds before `NOT`, `NOT` before `AND`, `AND` before `OR`; side by side means `AND`.
 * Operators are in capitals. All problems of words are given, and the first of how they stand together.
 */
export function parseQuery(text: string): Parsed {
  if (text.length > limits.characters) return refused(tooLong(text.length))
  const { lexemes, problems } = lex(text)
  const reading = new Reading(text, lexemes)
  const root = problems.length === 0 ? reading.whole() : undefined
  const all = [...problems, ...reading.problems].sort((one, other) => one.at - other.at)
  if (root === undefined || all.length > 0) return { ok: false, problems: all }
  return { ok: true, query: { text, root } }
}

const refused = (problem: QueryProblem): Parsed => ({ ok: false, problems: [problem] })

/** One pass over the pieces; after the first misplaced piece it stops. */
class Reading {
  readonly problems: QueryProblem[] = []
  readonly #text: string
  readonly #lexemes: readonly Lexeme[]
  #next = 0
  #depth = 0
  #terms = 0

  constructor(text: string, lexemes: readonly Lexeme[]) {
    this.#text = text
    this.#lexemes = lexemes
  }

  whole(): Node | undefined {
    if (this.#lexemes.length === 0) return this.#stop(0, this.#text.length, emptyQuery)
    const node = this.#either()
    const left = this.#lexemes[this.#next]
    if (node === undefined || left === undefined) return node
    return this.#stop(left.at, left.end, left.kind === 'close' ? unopened : misplaced(this.#typed(left)))
  }

  #either(): Node | undefined {
    return this.#list(
      'or',
      () => this.#both(),
      () => this.#take('or') !== undefined,
    )
  }

  #both(): Node | undefined {
    const more = (): boolean => {
      const { kind } = this.#lexemes[this.#next] ?? {}
      return this.#take('and') !== undefined || kind === 'not' || kind === 'atom' || kind === 'open'
    }
    return this.#list('and', () => this.#unless(), more)
  }

  #list(kind: 'and' | 'or', one: () => Node | undefined, more: () => boolean): Node | undefined {
    const children: Node[] = []
    do {
      const child = one()
      if (child === undefined) return undefined
      children.push(...(child.kind === kind ? child.children : [child]))
    } while (more())
    const [only] = children
    return children.length === 1 ? only : { kind, children }
  }

  #unless(): Node | undefined {
    let negated = false
    while (this.#take('not') !== undefined) negated = !negated
    const child = this.#near()
    return child === undefined || !negated ? child : { kind: 'not', child }
  }

  #near(): Node | undefined {
    const from = this.#lexemes[this.#next]
    let left = this.#single()
    for (let depth = 0; left !== undefined; depth++) {
      const near = this.#take('near')
      if (near === undefined) return left
      if (near.distance === undefined) return this.#stop(near.at, near.end, noDistance)
      const to = this.#lexemes[this.#next]
      const right = this.#single()
      if (right === undefined) return undefined
      if (depth > limits.depth) return this.#stop(near.at, near.end, tooDeep)
      if (!hasPlace(left)) return this.#stop(from?.at ?? 0, near.at, noPlace)
      if (!hasPlace(right)) return this.#stop(to?.at ?? near.end, this.#endBefore(), noPlace)
      left = { kind: 'near', distance: near.distance, left, right }
    }
    return undefined
  }

  #single(): Node | undefined {
    const lexeme = this.#lexemes[this.#next]
    if (lexeme?.kind === 'open') return this.#bracket(lexeme)
    if (lexeme?.kind !== 'atom' || lexeme.atom === undefined) return this.#missing(lexeme)
    this.#next += 1
    this.#terms += 1
    if (this.#terms > limits.terms) return this.#stop(lexeme.at, lexeme.end, tooMany)
    const node = atomNode(lexeme.atom)
    if ('kind' in node) return node
    this.#problem(lexeme.at, lexeme.end, node)
    // Stands in for the refused word, so that problems further on are found too.
    return { kind: 'term', term: { space: 'word', name: 'x', key: 'x', wild: false, width: 1 } }
  }

  #bracket(open: Lexeme): Node | undefined {
    this.#next += 1
    this.#depth += 1
    if (this.#depth > limits.depth) return this.#stop(open.at, open.end, tooDeep)
    if (this.#lexemes[this.#next]?.kind === 'close') {
      return this.#stop(open.at, this.#lexemes[this.#next]?.end ?? open.end, emptyBracket)
    }
    const node = this.#either()
    if (node === undefined) return undefined
    this.#depth -= 1
    return this.#take('close') === undefined ? this.#stop(open.at, open.end, unclosed) : node
  }

  #missing(found: Lexeme | undefined): undefined {
    const before = this.#lexemes[this.#next - 1]
    if (found === undefined && before !== undefined)
      return this.#stop(before.at, before.end, nothingAfter(this.#typed(before)))
    if (found === undefined) return this.#stop(0, this.#text.length, emptyQuery)
    if (found.kind === 'close' && this.#depth === 0) return this.#stop(found.at, found.end, unopened)
    return this.#stop(found.at, found.end, misplaced(this.#typed(found)))
  }

  #take(kind: Lexeme['kind']): Lexeme | undefined {
    const lexeme = this.#lexemes[this.#next]
    if (lexeme?.kind !== kind) return undefined
    this.#next += 1
    return lexeme
  }

  #endBefore = (): number => this.#lexemes[this.#next - 1]?.end ?? this.#text.length
  #typed = (lexeme: Lexeme): string => this.#text.slice(lexeme.at, lexeme.end)

  #problem(at: number, end: number, words: Wrong): void {
    this.problems.push(problemOf(at, end - at, words))
  }

  #stop(at: number, end: number, words: Wrong): undefined {
    this.#problem(at, end, words)
    return undefined
  }
}

/** Whether a node stands at places of the text, so that something can be near it. */
function hasPlace(node: Node): boolean {
  if (node.kind === 'or') return node.children.every(hasPlace)
  return node.kind === 'term' || node.kind === 'phrase' || node.kind === 'near'
}

const emptyQuery = { message: 'The query is empty.', cure: 'Write at least one word to look for.' }
const emptyBracket = {
  message: 'These brackets are empty.',
  cure: 'Write something between them, or take them away.',
}
const unclosed = { message: 'This bracket is not closed.', cure: 'Put a ) where the group ends.' }
const unopened = {
  message: 'This bracket was never opened.',
  cure: 'Take it away, or put a ( where the group begins.',
}
const noDistance = {
  message: 'NEAR needs a distance.',
  cure: 'Write it like NEAR/5: at most five words apart.',
}
const noPlace = {
  message: 'This has no place in the text, so nothing can be near it.',
  cure: 'Beside NEAR, write words, phrases, tags or mentions; several of them in brackets with OR between.',
}
const tooDeep = { message: 'The query is nested too deeply.', cure: 'Split it into several queries.' }
const tooMany: Wrong = {
  message: 'The query has more than {most} terms.',
  cure: 'Split it into several queries.',
  values: { most: String(limits.terms) },
}
const misplaced = (typed: string): Wrong => ({
  message: '“{typed}” cannot stand here.',
  cure: 'Put a word before and behind it, or write it in quotes to look for the word itself.',
  values: { typed },
})
const nothingAfter = (typed: string): Wrong => ({
  message: 'Nothing follows “{typed}”.',
  cure: 'Write what it belongs to, or take it away.',
  values: { typed },
})
const tooLong = (length: number): QueryProblem =>
  problemOf(limits.characters, length - limits.characters, {
    message: 'The query is longer than {most} characters.',
    cure: 'Split it into several queries.',
    values: { most: String(limits.characters) },
  })
