import { atomNode } from './atom.ts'
import { type Lexeme, lex } from './lex.ts'
import { parseQuery } from './parse.ts'

/** A stretch of a typed query for an editor; `at` and `length` in UTF-16 units. */
export interface QueryToken {
  readonly at: number
  readonly length: number
  readonly kind: 'operator' | 'phrase' | 'word' | 'field' | 'bracket' | 'tag' | 'mention' | 'problem'
}

/**
 * The pieces of a typed query in order, without gaps being named and never overlapping: `field` is the name with its
 * colon, what follows it is a word or phrase. What a problem touches is `problem`.
 */
export function queryTokens(text: string): readonly QueryToken[] {
  const { lexemes } = lex(text)
  const parsed = parseQuery(text)
  const problems = parsed.ok ? [] : parsed.problems.filter((one) => one.length > 0)
  const wrong = problems.map(({ at, length }): QueryToken => ({ at, length, kind: 'problem' }))
  const pieces = lexemes.flatMap((lexeme) => piecesOf(text, lexeme))
  const touched = (piece: QueryToken): boolean =>
    wrong.some((one) => piece.at < one.at + one.length && one.at < piece.at + piece.length)
  const kept = pieces.filter((piece) => !touched(piece))
  return [...kept, ...apart(wrong)].sort((one, other) => one.at - other.at)
}

/** Problems that overlap as one. */
function apart(wrong: readonly QueryToken[]): QueryToken[] {
  const merged: QueryToken[] = []
  for (const one of wrong) {
    const last = merged.at(-1)
    if (last === undefined || last.at + last.length <= one.at) merged.push(one)
    else merged[merged.length - 1] = { ...last, length: Math.max(last.length, one.at + one.length - last.at) }
  }
  return merged
}

function piecesOf(text: string, { kind, at, end, atom }: Lexeme): QueryToken[] {
  if (kind === 'open' || kind === 'close') return [{ at, length: end - at, kind: 'bracket' }]
  if (atom === undefined) return [{ at, length: end - at, kind: 'operator' }]
  const node = atomNode(atom)
  const from = atom.field === undefined ? at : atom.valueAt - (atom.quoted ? 1 : 0)
  const sign = 'kind' in node && node.kind === 'term' ? node.term.space : 'word'
  const value: QueryToken = {
    at: from,
    length: end - from,
    kind: atom.quoted ? 'phrase' : sign === 'tag' || sign === 'mention' ? sign : signOf(text.charAt(from)),
  }
  const named: QueryToken[] = from > at ? [{ at, length: from - at, kind: 'field' }] : []
  return value.length > 0 ? [...named, value] : named
}

const signOf = (char: string): QueryToken['kind'] =>
  char === '#' ? 'tag' : char === '@' ? 'mention' : 'word'
