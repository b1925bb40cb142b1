import { partsOf } from './anchors.ts'
import { argumentOf, childCount, childrenAt, nodeSize, opOf, ops, wordsOf } from './code.ts'
import type { Lexicon } from './lexicon.ts'

/** Gives back the names that compiled code uses. */
export function releaseCode(code: Int32Array, at: number, lexicon: Lexicon): void {
  const head = code[at] ?? 0
  switch (opOf(head)) {
    case ops.word:
    case ops.sign:
    case ops.field:
      lexicon.drop(code[at + 2] ?? 0)
      return
    case ops.wildField:
      lexicon.drop(code[at + 1] ?? 0)
      return
    case ops.cased:
      lexicon.drop(code[at + 2] ?? 0)
      lexicon.drop(code[at + 3] ?? 0)
      return
    case ops.wild:
      lexicon.drop(code[at + 1] ?? 0)
      lexicon.drop(code[at + 3] ?? 0)
      return
    case ops.phrase:
      releaseWords(code, at, wordsOf(head), lexicon)
      return
    case ops.any:
      releaseWords(code, at, argumentOf(head), lexicon)
      return
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
