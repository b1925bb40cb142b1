import type { Comparison, Node, Post, Query, Term } from '../language/query.ts'
import { type Document, readPost } from './document.ts'

/** Whether a query matches a post, by the plain reading of the language: for small uses, and to test the matcher. */
export const evaluate = (query: Query, post: Post): boolean => holds(query.root, readPost(post))

/** The same for a post that was read before. */
export function holds(node: Node, post: Document): boolean {
  switch (node.kind) {
    case 'and':
      for (const child of node.children) if (!holds(child, post)) return false
      return true
    case 'or':
      for (const child of node.children) if (holds(child, post)) return true
      return false
    case 'not':
      return !holds(node.child, post)
    case 'term':
      return placesOf(node.term, post).length > 0
    case 'field':
      return post.fields[node.field].some((value) =>
        node.wild ? wildcard(node.value).test(value) : value === node.value,
      )
    case 'reach':
      return post.reach !== undefined && compares(post.reach, node.comparison, node.amount)
    default:
      return spans(node, post).length > 0
  }
}

type Span = readonly [first: number, last: number]

/** Where something stands. */
function spans(node: Node, post: Document): readonly Span[] {
  switch (node.kind) {
    case 'term':
      return placesOf(node.term, post).map((at) => [at, at + node.term.width - 1])
    case 'phrase':
      return phraseSpans(node, post)
    case 'or':
      return node.children.flatMap((child) => spans(child, post))
    case 'near':
      return nearSpans(node, post)
    default:
      return noSpans
  }
}

const noSpans: readonly Span[] = []

function phraseSpans({ parts, length }: Extract<Node, { kind: 'phrase' }>, post: Document): readonly Span[] {
  for (const part of parts) if (placesOf(part.term, post).length === 0) return noSpans
  const [head] = parts
  if (head === undefined) return noSpans
  return placesOf(head.term, post)
    .map((at) => at - head.offset)
    .filter((start) => start >= 0 && start + length <= post.length)
    .filter((start) => parts.every((part) => placesOf(part.term, post).includes(start + part.offset)))
    .map((start) => [start, start + length - 1])
}

function nearSpans(
  { left, right, distance }: Extract<Node, { kind: 'near' }>,
  post: Document,
): readonly Span[] {
  const ones = spans(left, post)
  const others = ones.length === 0 ? noSpans : spans(right, post)
  return ones.flatMap((one) =>
    others
      .filter((other) => apart(one, other) <= distance)
      .map((other): Span => [Math.min(one[0], other[0]), Math.max(one[1], other[1])]),
  )
}

/** Positions between the nearest ends; 0 when they share one. */
const apart = (one: Span, other: Span): number => Math.max(0, other[0] - one[1], one[0] - other[1])

const none: readonly number[] = []

function placesOf(term: Term, post: Document): readonly number[] {
  if (!term.wild && term.cased === undefined) return post.places.get(term.key) ?? none
  const known = post.searched.get(term.key)
  if (known !== undefined) return known
  const pattern = wildcard(term.cased ?? term.name)
  const found = post.names
    .filter((one) => one.space === term.space)
    .filter((one) => pattern.test(term.cased === undefined ? one.name : one.cased))
    .map((one) => one.at)
  post.searched.set(term.key, found)
  return found
}

const patterns = new Map<string, RegExp>()

function wildcard(pattern: string): RegExp {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const source = pattern
    .split('*')
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*')
  const made = new RegExp(`^${source}$`, 'su')
  if (patterns.size > 10_000) patterns.clear()
  patterns.set(pattern, made)
  return made
}

function compares(reach: number, comparison: Comparison, amount: number): boolean {
  switch (comparison) {
    case '>':
      return reach > amount
    case '>=':
      return reach >= amount
    case '<':
      return reach < amount
    case '<=':
      return reach <= amount
    case '=':
      return reach === amount
  }
}
