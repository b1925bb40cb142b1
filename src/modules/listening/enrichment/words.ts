import { isPlain } from '#platform/learning/plain.ts'

/** Every rule asks for the words of the same text, one after the other. */
let last = { text: '', words: '  ' }

/** Words and phrases of a text, ready to be looked for whatever their case: one space around each word, marks gone. */
export function spoken(text: string): string {
  if (last.text !== text) last = { text, words: wordsOf(text) }
  return last.words
}

function wordsOf(text: string): string {
  const small = text.slice(0, 5000).toLowerCase()
  const plain = isPlain(small)
  const bare =
    small.includes('@') || small.includes('://') ? small.replace(/https?:\/\/\S+|@[\w.-]+/gu, ' ') : small
  const told = bare.replace(/[’‘`]/gu, "'")
  return ` ${told.replace(plain ? /[^a-z0-9']+/g : /[^\p{L}\p{N}\p{M}']+/gu, ' ').trim()} `
}

/** Phrases that weigh something. `*` at the end of a phrase stands for any ending of its last word. */
export interface Phrases {
  readonly weight: number
  /** Its place in `counts`. */
  readonly number: number
}

interface Form {
  /** With the space before it, and the one behind it where the last word is whole. */
  readonly text: string
  readonly of: number
  /** The text it was last found in. */
  seen: number
}

/** Every phrase of every list, by the two signs it begins with: a text is read once for all rules. */
const forms = new Map<number, Form[]>()
/** How many phrases of each list the last text holds. */
const counts: number[] = []
let counted = ''
let texts = 0

/** Reads phrases written one beside the other, separated by commas. Called where rules are made, never for a text. */
export function phrases(weight: number, list: string): Phrases {
  const number = counts.push(0) - 1
  counted = ''
  for (const one of list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))) {
    if (one === '' || one === '*') continue
    const text = one.endsWith('*') ? ` ${one.slice(0, -1)}` : ` ${one} `
    const key = keyAt(text, 0)
    forms.set(key, [...(forms.get(key) ?? []), { text, of: number, seen: 0 }])
  }
  return { weight, number }
}

/** How much the phrases found in a text (as `spoken` gives it) weigh together; each counts once. */
export function weightOf(text: string, lists: readonly Phrases[]): number {
  if (text !== counted) count(text)
  let sum = 0
  for (const { weight, number } of lists)
    for (let times = counts[number] ?? 0; times > 0; times -= 1) sum += weight
  return sum
}

function count(text: string): void {
  counted = text
  counts.fill(0)
  texts += 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    for (const form of forms.get(keyAt(text, at)) ?? none) {
      if (form.seen === texts || !text.startsWith(form.text, at)) continue
      form.seen = texts
      counts[form.of] = (counts[form.of] ?? 0) + 1
    }
  }
}

const none: readonly Form[] = []

/** Two signs behind a space; a word of one sign has the space behind it. */
function keyAt(text: string, space: number): number {
  return text.charCodeAt(space + 1) * 65_536 + text.charCodeAt(space + 2)
}
