import { isPlain } from '#platform/learning/plain.ts'

/** Every rule asks for the words of the same text, one after the other. */
let last = { text: '', words: '  ' }

/** Words and phrases of a text, ready to be looked for whatever their case: one space around each word, marks gone. */
export function spoken(text: string): string {
  if (last.text !== text) last = { text, words: wordsOf(text) }
  return last.words
}

function wordsOf(text: string): string {
  return plainWords(text) ?? anyWords(text)
}

/** What is kept of each sign of ASCII: small letters, digits, apostrophes. */
const kept = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase().replace('`', "'")
  return /[a-z0-9']/.test(sign) ? sign.charCodeAt(0) : 0
})
const MOST = 5000
const laid = Buffer.alloc(MOST + 2)

/** Of a text of ASCII without names and addresses: in one look. Null for any other. */
function plainWords(text: string): string | null {
  const end = Math.min(text.length, MOST)
  let to = 0
  let within = false
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 || code === 64 || (code === 58 && text.startsWith('://', at))) return null
    const sign = kept[code] as number
    if (sign === 0) within = false
    else {
      if (!within) laid[to++] = 32
      within = true
      laid[to++] = sign
    }
  }
  if (to === 0) return '  '
  laid[to++] = 32
  return laid.toString('latin1', 0, to)
}

function anyWords(text: string): string {
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
/** Whether any begins with these two signs, as far as both are ASCII. */
const begins = new Uint8Array(128 * 128)
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
    begins[pairAt(text, 0)] = 1
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
    if (begins[pairAt(text, at)] === 0) continue
    for (const form of forms.get(keyAt(text, at)) ?? none) {
      if (form.seen === texts || !text.startsWith(form.text, at)) continue
      form.seen = texts
      counts[form.of] = (counts[form.of] ?? 0) + 1
    }
  }
}

const none: readonly Form[] = []

/** Two signs of ASCII behind a space, as one number; out of range where they are not. */
function pairAt(text: string, space: number): number {
  const one = text.charCodeAt(space + 1)
  const two = text.charCodeAt(space + 2)
  return one < 128 && two < 128 ? (one << 7) | two : -1
}

/** Two signs behind a space; a word of one sign has the space behind it. */
function keyAt(text: string, space: number): number {
  return text.charCodeAt(space + 1) * 65_536 + text.charCodeAt(space + 2)
}
