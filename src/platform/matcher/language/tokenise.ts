import {
  diacritic,
  foldKeepingCase,
  ignored,
  linkChar,
  linkTail,
  lower,
  lowerAscii,
  solo,
} from './characters.ts'
import type { Space } from './query.ts'

/** One position of a text. */
export interface Token {
  readonly space: 'word' | 'link'
  readonly name: string
  /** The name before its case was folded. */
  readonly cased: string
}

/** A tag or mention: one more name for the positions it covers. */
export interface Sign {
  readonly space: 'tag' | 'mention'
  readonly name: string
  readonly cased: string
  readonly at: number
  readonly width: number
}

export interface Tokens {
  readonly tokens: readonly Token[]
  readonly signs: readonly Sign[]
  /** Hosts of the links, lower case, without `www.`. */
  readonly hosts: readonly string[]
}

const link = `[hH][tT]{2}[pP][sS]?:\\/\\/[[A-Za-z0-9\\u0080-\\u{10ffff}]&&${linkChar}]${linkChar}*`
const gap = `[${diacritic}${ignored}]*`
const flag = `\\p{RI}(?:${gap}\\p{RI})?`
const joined = `\\p{Extended_Pictographic}(?:${gap}\\u200d${gap}\\p{Extended_Pictographic})*${gap}`
const special = new RegExp(`(?<link>${link})|(?<flag>${flag})|(?<joined>${joined})`, 'gv')
const tail = new RegExp(`${linkTail}+$`, 'v')
const word = `[[\\p{L}\\p{N}\\p{M}]--${solo}]+`
const plainWords = new RegExp(`(?<solo>${solo}\\p{M}*)|(?<word>${word})|(?<sign>[#@])|_`, 'gv')
const wildWords = new RegExp(
  `(?<solo>${solo}\\p{M}*)|(?<word>[[\\p{L}\\p{N}\\p{M}\\*]--${solo}]+)|(?<sign>[#@])|_`,
  'gv',
)
const signName = /[\p{L}\p{N}\p{M}_]+/vy
const wildSignName = /[\p{L}\p{N}\p{M}_*]+/vy

/**
 * The positions of a text. A token is a maximal run of letters, digits and marks after folding; a character of a
 * script written without spaces, an emoji and a link are tokens of their own; a tag or mention names the words in it.
 *
 * @param wild in queries: `*` counts as a letter
 */
export function tokenise(text: string, wild = false): Tokens {
  const tokens: Token[] = []
  const signs: Sign[] = []
  const hosts: string[] = []
  const clean = text.toWellFormed()
  let from = 0
  special.lastIndex = 0
  for (let found = special.exec(clean); found !== null; found = special.exec(clean)) {
    const before = clean.slice(from, found.index)
    const isLink = found.groups?.link !== undefined
    if (isLink && endsInWord(before)) {
      special.lastIndex = found.index + 4
      continue
    }
    plain(before, wild, tokens, signs)
    from = found.index + found[0].length
    if (isLink) {
      const name = linkName(found[0], wild)
      hosts.push(hostOf(name))
      tokens.push({ space: 'link', name, cased: name })
    } else {
      const name = found.groups?.flag === undefined ? joinedName(found[0]) : flagName(found[0])
      tokens.push({ space: 'word', name, cased: name })
    }
  }
  plain(clean.slice(from), wild, tokens, signs)
  return { tokens, signs, hosts }
}

/** Whether `http` right behind this text would go on with its last word. */
function endsInWord(text: string): boolean {
  const folded = foldKeepingCase(text)
  let end = false
  for (const found of folded.matchAll(plainWords)) {
    end = found.groups?.word !== undefined && found.index + found[0].length === folded.length
  }
  return end
}

/** Text without links and emoji. */
function plain(text: string, wild: boolean, tokens: Token[], signs: Sign[]): void {
  if (text === '') return
  const folded = foldKeepingCase(text)
  let open: { sign: Omit<Sign, 'width'>; end: number } | undefined
  const close = (at: number): void => {
    if (open === undefined || open.end > at) return
    const width = tokens.length - open.sign.at
    if (width > 0) signs.push({ ...open.sign, width })
    open = undefined
  }
  let wordEnd = -1
  for (const found of folded.matchAll(wild ? wildWords : plainWords)) {
    close(found.index)
    if (found.groups?.sign !== undefined) {
      const name = wordEnd === found.index ? '' : nameAfter(folded, found.index + 1, wild)
      const space: Space = found[0] === '#' ? 'tag' : 'mention'
      const sign = { space, name: lower(name), cased: name, at: tokens.length } as const
      if (name !== '') open = { sign, end: found.index + 1 + name.length }
      continue
    }
    if (found.groups?.solo === undefined) wordEnd = found.index + found[0].length
    if (found[0] !== '_') tokens.push({ space: 'word', name: lower(found[0]), cased: found[0] })
  }
  close(folded.length)
}

function nameAfter(folded: string, at: number, wild: boolean): string {
  const name = wild ? wildSignName : signName
  name.lastIndex = at
  return name.exec(folded)?.[0] ?? ''
}

/** A link without its scheme, `www.` and the punctuation behind it. In queries a last `*` stays. */
function linkName(link: string, wild: boolean): string {
  const rest = lowerAscii(link).replace(/^https?:\/\//, '')
  const name = wild && rest.endsWith('*') ? rest.replace(/\*+$/, '*') : rest.replace(tail, '')
  return name.replace(/^www\.(?=.)/s, '')
}

const hostOf = (name: string): string => /^[^/?#:]*/.exec(name)?.[0] ?? ''

const flagName = (text: string): string => text.replace(new RegExp(`${diacritic}|${ignored}`, 'gv'), '')

/** The pictures joined by one joiner each; tags of regional flags stay, tones and selectors go. */
function joinedName(text: string): string {
  let name = ''
  for (const char of text) {
    if (/\p{Extended_Pictographic}/v.test(char)) name += name === '' ? char : `\u200d${char}`
    else if (/[\u{e0020}-\u{e007f}]/v.test(char)) name += char
  }
  return name
}
