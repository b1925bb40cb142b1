import { hashOf } from '../hash.ts'
import { knownWords, meanOf, valencesOf } from '../valence/lexicons.ts'
import { layTokens, numberOf, tokenAt, wordAt } from './plain-tokens.ts'

/** What is known of a token as it was written; made once for each spelling. */
export interface SocialToken {
  readonly hash: number
  /** How it reads in the stream of characters; empty for names and links. */
  readonly text: string
  /** A tag as such; 0 for everything else. */
  readonly tag: number
  /** The words of a tag written like #ThreeWordsTogether. */
  readonly parts: readonly SocialToken[]
  /** Made of letters; a face after a "not" still smiles. */
  readonly word: boolean
  readonly negates: boolean
  /** The reach of a "not" ends here. */
  readonly ends: boolean
  readonly turns: boolean
  readonly shouted: boolean
  readonly stretched: boolean
  /** By list of words, from about -5 to 5. */
  readonly valences: readonly number[]
  /** The mean of the lists that know it; 0 where none does. */
  readonly valence: number
}

const token = new RegExp(
  [
    String.raw`https?\S*`,
    String.raw`@\w+`,
    String.raw`#[\p{L}\p{N}_]+`,
    // Emoticons, not the beginning of a word such as ":Damaged".
    String.raw`[<>]?[:;=8xX][-o*']?[)\](\[dDpPsS/\\|]+(?!\p{L})`,
    '<3+',
    String.raw`\p{Extended_Pictographic}`,
    String.raw`[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*`,
    String.raw`([!?.])\1*`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)
const negations =
  'no|not|never|none|nobody|nothing|nowhere|neither|nor|cannot|cant|dont|doesnt|didnt|isnt|wasnt|wont|wouldnt|couldnt|shouldnt|aint|havent|hasnt|without|hardly|barely|nicht|nie|niemals|kein|keine|keinen|keiner|keinem|ohne|kaum'
const negation = new RegExp(`^(?:${negations}|.*n['’]t)$`)
const turns = 'but|however|though|although|yet|aber|jedoch|doch|trotzdem'
const turn = new RegExp(`^(?:${turns})$`)
const part = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu
const spent = /[&\\"]/

/** Tokens of a post in order: words, tags, emoji, emoticons, runs of marks; all names are one token and so are all links. */
export function socialTokens(text: string): SocialToken[] {
  const count = layTokens(text)
  if (count >= 0) {
    const tokens: SocialToken[] = []
    for (let at = 0; at < count; at += 1) tokens.push(known(tokenAt(text, at)))
    return tokens
  }
  const clean = spent.test(text) ? readable(text) : text
  const found = clean.match(token) ?? []
  return found.map(known)
}

/**
 * The same, but words of a plain text that bring nothing to its mood are all one token: most are, and each would be looked up in a
 * place of memory of its own.
 */
export function soundingTokens(text: string): SocialToken[] {
  const count = layTokens(text)
  if (count < 0) return socialTokens(text)
  const tokens: SocialToken[] = []
  for (let at = 0; at < count; at += 1) {
    const word = wordAt(at)
    tokens.push(word === 0 || maySound(word) ? known(tokenAt(text, at)) : silent)
  }
  return tokens
}

/** Undoes what exports leave in texts: escapes, doubled quotes, HTML entities. */
function readable(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\?""/g, '"')
    .replace(/\\n/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

const seen = new Map<string, SocialToken>()
const most = 60_000
function known(written: string): SocialToken {
  const before = seen.get(written)
  if (before !== undefined) return before
  const made = describe(written)
  if (seen.size >= most) seen.clear()
  // A longer one is hardly met twice.
  if (written.length < 40) seen.set(written, made)
  return made
}

/** One bit for the numbers of words that sound or turn what is said: too many are taken for one of them, never too few. */
const BITS = 2 ** 18
const sounding = new Int32Array(BITS / 32)
for (const word of [...knownWords(), ...negations.split('|'), ...turns.split('|')]) {
  const number = numberOf(word)
  const at = (number ^ (number >>> 15)) & (BITS - 1)
  sounding[at >>> 5] = (sounding[at >>> 5] as number) | (1 << (at & 31))
}

function maySound(number: number): boolean {
  const at = (number ^ (number >>> 15)) & (BITS - 1)
  return (((sounding[at >>> 5] as number) >>> (at & 31)) & 1) === 1
}

/** A word like any other. */
const silent: SocialToken = { ...nobody('word'), word: true }

function describe(written: string): SocialToken {
  const lower = written.toLowerCase()
  if (lower.startsWith('@') && lower.length > 1) return nobody('@')
  if (/^https?/.test(lower)) return nobody('http')
  const tagged = lower.startsWith('#') && lower.length > 1
  const plain = tagged ? lower.slice(1) : lower
  const short = plain.replace(/(.)\1{2,}/gu, '$1$1')
  const valences = valencesOf([lower, plain, short, plain.replace(/(.)\1{2,}/gu, '$1')])
  return {
    hash: hashOf(short),
    text: short,
    tag: tagged ? hashOf(lower) : 0,
    parts: tagged ? partsOf(written.slice(1)) : [],
    word: /^[\p{L}\p{N}]/u.test(plain),
    negates: negation.test(lower),
    ends: /^[.!?,;:]+$/.test(short),
    turns: turn.test(lower),
    shouted: written.length > 2 && written === written.toUpperCase() && written !== lower,
    stretched: short !== plain && /\p{L}/u.test(short),
    valences,
    valence: meanOf(valences),
  }
}

function partsOf(tag: string): SocialToken[] {
  const parts = tag.match(part) ?? []
  return parts.length > 1 ? parts.map((one) => describe(one.toLowerCase())) : []
}

function nobody(name: string): SocialToken {
  return {
    hash: hashOf(name),
    text: '',
    tag: 0,
    parts: [],
    word: false,
    negates: false,
    ends: false,
    turns: false,
    shouted: false,
    stretched: false,
    valences: valencesOf([]),
    valence: 0,
  }
}
