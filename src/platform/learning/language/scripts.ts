/** Scripts that one living language in our lists is written in. */
const alone: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Oriya}/gu, 'or'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Tibetan}/gu, 'bo'],
]
/** What is most often written in a script, where nothing else is known. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
]
const plain = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u
const letter = /\p{L}/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const han = /\p{Script=Han}/gu
/** Signs that only Japanese writes so. */
const japanese = /[々〆込働峠畑辻匂枠栃気対発図売読戦権険効駅検総緑観]/u

export interface ByScript {
  readonly language: string
  /** Share of the letters that speak for it. */
  readonly share: number
}

/** The language when the script gives it away, else null. A script decides when a third of the letters are of it. */
export function languageOfScript(text: string): ByScript | null {
  if (plain.test(text)) return null
  const letters = count(text, letter)
  if (letters === 0) return null
  const kanas = count(text, kana)
  const hans = count(text, han)
  // One sign carries as much as three letters of an alphabet.
  const east = ((kanas + hans) * 3) / (letters + (kanas + hans) * 2)
  if (east >= 0.4) {
    const ja = kanas > 0 ? kanas * 12 >= hans : japanese.test(text)
    return { language: ja ? 'ja' : 'zh', share: east }
  }
  for (const [script, language] of alone) {
    const share = count(text, script) / letters
    if (share >= 1 / 3) return { language, share }
  }
  return null
}

/** The best guess for letters that nothing else is known of. */
export function usualLanguage(text: string): string {
  return usual.find(([script]) => script.test(text))?.[1] ?? 'en'
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}
