import { solo } from './characters.ts'
import type { Wrong } from './problem.ts'
import type { Node, Part, Space, Term } from './query.ts'
import { type Sign, type Token, tokenise } from './tokenise.ts'

const longestPhrase = 500
const starBehindSolo = new RegExp(`(?<=${solo}\\p{M}*)[*＊]+(?=[^\\p{L}\\p{N}]|$)`, 'gv')
const starInsideSolo = new RegExp(`${solo}\\p{M}*[*＊]+`, 'v')

/** The node for typed words: one term, or a phrase when they are several positions; or why there is none. */
export function wordsNode(
  typed: string,
  { cased, quoted }: { cased: boolean; quoted: boolean },
): Node | Wrong {
  const text = typed.replace(starBehindSolo, '')
  if (starInsideSolo.test(text)) return starInSolo
  const { tokens, signs } = tokenise(text, true)
  if (tokens.length > longestPhrase) return tooLong
  const parts: Part[] = []
  for (let at = 0; at < tokens.length; ) {
    const sign = signs.find((one) => one.at === at)
    const token = tokens[at]
    const term = sign === undefined ? token && wordTerm(token, cased) : signTerm(sign, cased)
    if (term === undefined) break
    const refusal = term.name === '*' ? (quoted ? undefined : onlyStar) : checkStar(term)
    if (refusal !== undefined) return refusal
    if (term.name !== '*') parts.push({ offset: at, term })
    at += sign?.width ?? 1
  }
  const [first] = parts
  if (first === undefined) return tokens.length === 0 ? nothing(typed) : onlyStar
  if (parts.length === 1 && first.term.width === tokens.length) return { kind: 'term', term: first.term }
  return { kind: 'phrase', parts, length: tokens.length }
}

/** The node of `tag:` and `mention:`. */
export function signNode(typed: string, space: 'tag' | 'mention', cased: boolean): Node | Wrong {
  const sigil = space === 'tag' ? '#' : '@'
  const node = wordsNode(`${sigil}${typed.trim().replace(/^[#＃@＠]/, '')}`, { cased, quoted: false })
  const head = 'kind' in node && node.kind === 'phrase' ? node.parts[0]?.term : undefined
  if ('kind' in node && node.kind !== 'term' && head?.space !== space) return nothing(typed)
  return 'kind' in node && node.kind === 'term' && node.term.space !== space ? nothing(typed) : node
}

const collapse = (name: string): string => name.replace(/\*{2,}/g, '*')

const wordTerm = (token: Token, cased: boolean): Term => makeTerm(token, 1, cased)
const signTerm = (sign: Sign, cased: boolean): Term => makeTerm(sign, sign.width, cased)

const sigils: Readonly<Record<Space, string>> = { word: '', tag: '#', mention: '@', link: ':' }

/** What a name is kept by; words, tags, mentions and links never share one. */
export const keyOf = (space: Space, name: string): string => sigils[space] + name

function makeTerm(one: Token | Sign, width: number, isCased: boolean): Term {
  const name = collapse(one.name)
  const { cased } = exactly(one, isCased)
  const key = keyOf(one.space, name) + (cased === undefined ? '' : ` ${cased}`)
  return {
    space: one.space,
    name,
    key,
    wild: name.includes('*'),
    width,
    ...(cased === undefined ? {} : { cased }),
  }
}

/** Links have no case of their own. */
const exactly = (one: { space: Space; cased: string }, cased: boolean): { cased?: string } =>
  cased && one.space !== 'link' ? { cased: collapse(one.cased) } : {}

function checkStar(term: Term): Wrong | undefined {
  if (term.name.startsWith('*')) return leadingStar
  return term.wild && term.space === 'link' && term.name.indexOf('*') < term.name.length - 1
    ? starInLink
    : undefined
}

const nothing = (typed: string): Wrong => ({
  message: 'There is no letter, digit or emoji to look for in “{typed}”.',
  cure: 'Write a word, or leave it out: punctuation is not searched.',
  values: { typed: typed.slice(0, 40) },
})
const tooLong: Wrong = {
  message: 'This phrase has more than {most} words.',
  cure: 'Take the sentence out of it that is most its own.',
  values: { most: String(longestPhrase) },
}
const onlyStar: Wrong = {
  message: 'A * alone is in every post.',
  cure: 'Write how the word begins before the *, or use * for any one word within a phrase: "big * apple".',
}
const leadingStar: Wrong = {
  message: 'A * cannot stand at the beginning of a word.',
  cure: 'Write at least the first letter of the word before the *.',
}
const starInLink: Wrong = {
  message: 'In a link, a * can only stand at the end.',
  cure: 'Write how the link begins and then *.',
}
const starInSolo: Wrong = {
  message: 'A * cannot stand within words of a script that is written without spaces.',
  cure: 'Each character is a word of its own there: write the two parts with NEAR/5 between them.',
}
