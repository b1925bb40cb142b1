import { type Atom, lex } from './lex.ts'

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
  '“{word}” is no code of a language. Write two letters, as in lang:en.',
] as const
export type HintKey = (typeof hintKeys)[number]

const operators: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'NEAR'])

/** What a reader of a typed query would ask about: operators in small letters, languages by their names. */
export function queryHints(text: string): QueryHint[] {
  return lex(text).lexemes.flatMap(({ at, end, atom }) => {
    const hint = atom && hintOf(atom)
    return hint ? [{ at, length: end - at, ...hint }] : []
  })
}

function hintOf({ field, quoted, cased, value }: Atom): Pick<QueryHint, 'key' | 'values'> | undefined {
  if (field === 'lang' && /^\p{L}{4,}$/u.test(value)) return { key: hintKeys[1], values: { word: value } }
  if (field !== undefined || quoted || cased) return undefined
  const operator = value.replace(/\/\d*$/, '').toUpperCase()
  if (!operators.has(operator)) return undefined
  const written = operator === 'NEAR' ? 'NEAR/5' : operator
  return { key: hintKeys[0], values: { word: value, operator: written } }
}
