/**
 * Classes of characters, as bodies of `v` regular expressions. The strings here and the table of the engine
 * (`engine/fold.ts`) say the same; the property test holds them together.
 */

/** Written without spaces between words: each character is a token of its own. */
export const solo =
  '[[\\p{L}\\p{N}]&&[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u30fc]]'

/** Pictures: emoji and the halves of flags. */
export const picture = '[\\p{Extended_Pictographic}\\p{RI}]'

/** Takes no part in any word: joiners, variation selectors, soft hyphens, skin tones. ZWSP and ZWNJ do separate words. */
export const ignored = '[[\\p{DI}\\p{Emoji_Modifier}]--[\\u200b\\u200c]]'

/** Marks that folding takes off. Marks that are vowels (Indic scripts, Thai) and the voicing of kana stay. */
export const diacritic =
  '[\\p{M}&&[[\\p{sc=Zinh}\\p{sc=Zyyy}\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{sc=Hebr}\\p{sc=Arab}\\p{sc=Syrc}]--[\\u3099\\u309a]]]'

/** What a link consists of after `://`. */
export const linkChar = '[^\\u0000-\\u0020"<>\\u00a0\\u1680\\u2000-\\u206f\\u{2e80}-\\u{10ffff}]'

/** Ends a sentence around a link, not the link. */
export const linkTail = '[\\.,;:!?\'"\\)\\]\\}\\*\\/]'

const dropped = new RegExp(`${diacritic}|${ignored}`, 'gv')
const hangul = /\p{sc=Hangul}/v
const jamo = /[\uac00-\ud7a3\u1100-\u11ff]+/g

/** NFKD without diacritics and ignored characters; the case stays. Hangul syllables stay whole. */
export function foldKeepingCase(text: string): string {
  let out = ''
  for (const char of text.replace(jamo, (run) => run.normalize('NFC'))) {
    out += hangul.test(char) || char < '\u0080' ? char : char.normalize('NFKD')
  }
  return out.replace(dropped, '')
}

/** Lower case, with one small sigma. */
export const lower = (folded: string): string => folded.toLowerCase().replaceAll('ς', 'σ')

/** What queries and posts are compared by. */
export const fold = (text: string): string => lower(foldKeepingCase(text))

/** ASCII letters in lower case, all else as it is: hosts and links. */
export const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase())
