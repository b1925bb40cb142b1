import { graphemeLength } from '#kernel/text.ts'
import { commonWords } from './common-words.ts'

const PASSWORD_MIN = 12
const PASSWORD_MAX = 200

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case, without accents, look-alikes turned into letters. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[013457@$!]/g, (sign) => leet[sign] ?? sign)

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Rows of keys and the like, forwards; a password inside one of them, either way round, is a walk over the keyboard. */
const walks = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '12345678901234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

const isWalk = (password: string): boolean => {
  const plain = password.toLowerCase()
  const back = [...plain].reverse().join('')
  return walks.some((walk) => `${walk}${walk}`.includes(plain) || `${walk}${walk}`.includes(back))
}

/** “abcabcabcabc”, “aaaaaaaaaaaa”: a short piece said again and again. */
const isRepeated = (password: string): boolean => /^(.{1,4}?)\1+.{0,3}$/su.test(password)

/** What remains when every well-known word is struck out: a password made of nothing else protects nothing. */
function remainder(password: string, names: readonly string[]): string {
  const own = names.flatMap((name) => [name, ...name.split(/[\s@.,_-]+/)]).map(bare)
  const words = [...own, ...commonWords].filter((word) => word.length > 2).sort((a, b) => b.length - a.length)
  // Years and counters go before look-alikes are read as letters.
  let rest = bare(password.replace(/\p{N}{2,}/gu, ''))
  for (const word of words) rest = rest.replaceAll(word, '')
  return rest
}

/**
 * Null when the password may be used, else what is wrong and what to do. Length is what protects, so there are no
 * rules about kinds of characters. `names`: the person, the address, the organisation.
 */
export function judgePassword(password: string, names: readonly string[] = []): string | null {
  const length = graphemeLength(password.normalize('NFKC'))
  if (length < PASSWORD_MIN)
    return `Use at least ${PASSWORD_MIN} characters; this has ${length}. A few words that only you put together are easy to remember.`
  if (password.length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`
  if (isRepeated(password) || isWalk(password))
    return 'This follows a pattern that is tried first. Use a few words that only you put together.'
  if (/\p{L}/u.test(password) && remainder(password, names).length < 4)
    return 'This is made of names or words that are tried first. Put something of your own with it.'
  return null
}
