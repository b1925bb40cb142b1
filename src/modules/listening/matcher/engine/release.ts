import { argumentOf, childCount, childrenAt, nodeSize, opOf, ops, wordsOf } from './code.ts'
import { partsOf } from './anchors.ts'
import type { Lexicon } from './lexicon.ts'

/** Gives back the names that compiled code uses. */
export function releaseCode(code: Int32Array, at: number, lexicon: Lexicon): void {
  const head = code[at] ?? 0
  switch (opOf(head)) {
    case ops.word:
    case ops.sign:
    case ops.field:
      return lexicon.drop(code[at + 2] ?? 0)
    case ops.wildField:
      return lexicon.drop(code[at + 1] ?? 0)
    case ops.cased:
      lexicon.drop(code[at + 2] ?? 0)
      return lexicon.drop(code[at + 3] ?? 0)
    case ops.wild:
      lexicon.drop(code[at + 1] ?? 0)
      return lexicon.drop(code[at + 3] ?? 0)
    case ops.phrase:
      return releaseWords(code, at, wordsOf(head), lexicon)
    case ops.any:
      return releaseWords(code, at, argumentOf(head), lexicon)
    case ops.parts:
      for (const part of partsOf(code, at)) releaseCode(code, part, lexicon)
      return
    case ops.reach:
      return
    default:
      releaseChildren(code, at, lexicon)
  }
}

function releaseWords(code: Int32Array, at: number, count: number, lexicon: Lexicon): void {
  for (let word = 0; word < count; word++) lexicon.drop(code[at + 2 + word * 2] ?? 0)
}

function releaseChildren(code: Int32Array, at: number, lexicon: Lexicon): void {
  const head = code[at] ?? 0
  let child = childrenAt(head, at)
  for (let number = childCount(head); number > 0; number--) {
    const size = nodeSize(code, child)
    releaseCode(code, child, lexicon)
    child += size
  }
}
