import { fold, lowerAscii } from './characters.ts'
import type { Atom } from './lex.ts'
import type { Wrong } from './problem.ts'
import type { Comparison, Field, Node } from './query.ts'
import { signNode, wordsNode } from './words.ts'

/** The node of one word, phrase or field of a typed query, or why there is none. */
export function atomNode(atom: Atom): Node | Wrong {
  const { field, value, quoted, cased } = atom
  if (field === undefined) return bareNode(atom)
  if (value.trim() === '') return emptyField(field)
  if (field === 'tag' || field === 'mention') return signNode(value, field, cased)
  if (cased) return casedField(field)
  if (field === 'reach') return reachNode(value)
  const named = fieldValue(field, value)
  if (named === '') return emptyField(field)
  if (named.startsWith('*')) return leadingStar(field)
  return { kind: 'field', field, value: named, wild: !quoted && named.includes('*') }
}

function bareNode({ value, quoted, cased }: Atom): Node | Wrong {
  if (!quoted && /^[\-−–!][\p{L}\p{N}#@]/v.test(value)) return minus(value)
  return wordsNode(value, { cased, quoted })
}

/** How a field's value is compared: authors without @, languages with hyphens, sites as bare hosts. */
export function fieldValue(field: Field, value: string): string {
  const text = value.trim().toWellFormed()
  if (field === 'site') return hostOf(text)
  const folded = fold(text)
  if (field === 'author') return folded.replace(/^@/, '')
  return field === 'lang' ? folded.replaceAll('_', '-') : folded
}

const hostOf = (text: string): string =>
  /^[^/?#:]*/.exec(
    lowerAscii(text)
      .replace(/^https?:\/\//, '')
      .replace(/^www\.(?=.)/s, ''),
  )?.[0] ?? ''

function reachNode(value: string): Node | Wrong {
  const found = /^(>=|<=|>|<|=)\s*(\d{1,12})([kKmM]?)$/.exec(value.trim())
  if (found === null) return badReach
  const unit = { k: 1000, m: 1_000_000 }[found[3]?.toLowerCase() ?? ''] ?? 1
  return { kind: 'reach', comparison: found[1] as Comparison, amount: Number(found[2]) * unit }
}

const emptyField = (field: string): Wrong => ({
  message: 'There is nothing behind “{field}:”.',
  cure: 'Write what it should be right behind the colon, without a space.',
  values: { field },
})
const leadingStar = (field: string): Wrong => ({
  message: 'A * cannot stand at the beginning of what {field}: looks for.',
  cure: 'Write at least the first letter before the *.',
  values: { field },
})
const casedField = (field: string): Wrong => ({
  message: '{field}: does not know upper and lower case.',
  cure: 'Leave out the = before it.',
  values: { field },
})
const badReach: Wrong = {
  message: 'The reach is not a comparison with a whole number.',
  cure: 'Write it like reach:>1000, with >, >=, < or <= and no space.',
}
const minus = (value: string): Wrong => ({
  message: 'A {sign} before a word means nothing here.',
  cure: 'Write NOT {word} to leave out posts with it.',
  values: { sign: value.charAt(0), word: value.slice(1, 30) },
})
