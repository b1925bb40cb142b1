import { isLanguage, meantLanguage } from './codes.ts'
import { type Atom, lex } from './lex.ts'
import { parseQuery } from './parse.ts'
import type { Node } from './query.ts'

/** Something that can be read, but is rarely what was meant; `at` and `length` in UTF-16 units of the typed text. */
export interface QueryHint {
  readonly at: number
  readonly length: number
  readonly key: HintKey
  readonly values: Readonly<Record<string, string>>
}

/** Every sentence a hint is made of, for a catalogue of translations. */
export const hintKeys = [
  '“{word}” is looked for as a word. As an operator it is written {operator}.',
  '“{word}” is no code of a language. Write two letters, as in lang:{code}.',
  '“{word}” is every word that begins so. Write more letters before the *.',
  'Nothing here has to be in a post, so nearly every post fits. Write words that have to be there before the NOT.',
] as const
export type HintKey = (typeof hintKeys)[number]

const operators: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'NEAR'])

/** What a reader of a typed query would ask about: operators in small letters, languages nobody speaks, what finds all. */
export function queryHints(text: string): QueryHint[] {
  const { lexemes } = lex(text)
  const hints = lexemes.flatMap(({ at, end, atom }) => {
    const hint = atom && hintOf(atom)
    return hint ? [{ at, length: end - at, ...hint }] : []
  })
  if (!lexemes.some(({ kind }) => kind === 'not')) return hints
  const parsed = parseQuery(text)
  const open = parsed.ok && fitsNearlyAll(parsed.query.root)
  return open ? [{ at: 0, length: text.length, key: hintKeys[3], values: {} }, ...hints] : hints
}

function hintOf({ field, quoted, cased, value }: Atom): Pick<QueryHint, 'key' | 'values'> | undefined {
  if (field === 'lang' && !value.includes('*') && !isLanguage(value))
    return { key: hintKeys[1], values: { word: value, code: meantLanguage(value) } }
  if (field !== undefined || quoted || cased) return undefined
  if (/^\p{L}[*＊]+$/u.test(value)) return { key: hintKeys[2], values: { word: value } }
  const operator = value.replace(/\/\d*$/, '').toUpperCase()
  if (!operators.has(operator)) return undefined
  const written = operator === 'NEAR' ? 'NEAR/5' : operator
  return { key: hintKeys[0], values: { word: value, operator: written } }
}

/** True when a post of other words altogether fits: what is asked for is only what it must not say. */
function fitsNearlyAll(node: Node): boolean {
  if (node.kind === 'not') return !fitsNearlyAll(node.child)
  if (node.kind === 'or') return node.children.some(fitsNearlyAll)
  return node.kind === 'and' && node.children.every(fitsNearlyAll)
}
