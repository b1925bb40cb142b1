/**
 * A compiled query is a row of numbers: nodes one inside the other, each beginning with its operation.
 *
 * | node     | numbers                                                             |
 * | -------- | ------------------------------------------------------------------- |
 * | word     | op, hash, term                                                      |
 * | sign     | op + width, hash, term                                              |
 * | cased    | op + width, hash, term, term of the cased name                      |
 * | wild     | op + width, term of the pattern, prefix hash, prefix term, space, cased |
 * | phrase   | op + count, then hash and term of each word                         |
 * | parts    | op + count, size, positions, then offset and node of each part      |
 * | near     | op, size, distance, left, right                                     |
 * | field    | op, hash, term                                                      |
 * | wildField| op + space, term of the pattern                                     |
 * | reach    | op + comparison, amount / 2³⁰, amount % 2³⁰                         |
 * | and      | op + count, size, the anchored child or -1, children                |
 * | or       | op + count, size, children                                          |
 * | any      | op + count, then hash and term of each word                         |
 * | not      | op, size, child                                                     |
 *
 * The argument (`op + …`) is in bits 8 to 27; bit 7 says that postings lead here from the node's terms; of a phrase,
 * bits 20 to 29 say from which word, bit 30 that it is the word and the next one together.
 */
export const ops = {
  word: 1,
  sign: 2,
  cased: 3,
  wild: 4,
  phrase: 5,
  parts: 6,
  near: 7,
  field: 8,
  wildField: 9,
  reach: 10,
  and: 11,
  or: 12,
  any: 13,
  not: 14,
} as const

export const anchored = 128
export const opOf = (head: number): number => head & 127
export const isAnchored = (head: number): boolean => (head & anchored) !== 0
export const argumentOf = (head: number): number => (head >>> 8) & 0xfffff

/** Of a phrase: how many words, which one leads here, whether with the next. */
export const wordsOf = (head: number): number => (head >>> 8) & 0xfff
export const leadOf = (head: number): number => (head >>> 20) & 0x3ff
export const leadsAsPair = (head: number): boolean => (head & (1 << 30)) !== 0

/** How many numbers the node at `at` takes. */
export function nodeSize(code: Int32Array, at: number): number {
  const head = code[at] ?? 0
  switch (opOf(head)) {
    case ops.cased:
      return 4
    case ops.wild:
      return 6
    case ops.phrase:
      return 1 + wordsOf(head) * 2
    case ops.any:
      return 1 + argumentOf(head) * 2
    case ops.wildField:
      return 2
    case ops.parts:
    case ops.near:
    case ops.and:
    case ops.or:
    case ops.not:
      return code[at + 1] ?? 2
    default:
      return 3
  }
}

/** Where the children of a conjunction, disjunction, negation or nearness begin. */
export function childrenAt(head: number, at: number): number {
  const op = opOf(head)
  return op === ops.and || op === ops.near ? at + 3 : at + 2
}

/** How many children it has. */
export function childCount(head: number): number {
  const op = opOf(head)
  return op === ops.near ? 2 : op === ops.not ? 1 : argumentOf(head)
}
