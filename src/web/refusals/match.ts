import { asFormat } from './formats.ts'

/** English sentence → German one. `{0}`, `{1}` … are the places the server fills: names, numbers, days, other sentences. */
export type Pairs = Readonly<Record<string, string>>

interface Pattern {
  readonly regex: () => RegExp
  /** The longest text between its places: what does not hold it cannot match. */
  readonly anchor: string
  /** Places that stand in quotation marks: what somebody wrote, never read as a sentence of ours. */
  readonly quoted: readonly boolean[]
  readonly german: string
}

const aPlace = /\{\d+\}/
const sentenceEnd = /(?<=[.!?…”)])\s+(?=[A-ZÀ-Þ“„\d])/
const isSentence = (text: string): boolean => /^[A-Z“].*\s.*[.!?…”]$/s.test(text)

/**
 * Reads whole sentences, sentences with places, and several of both in a row.
 * @param known a second look-up for whole sentences and single words
 * @returns a reader; with `whole` it takes whole sentences only. Gives undefined for what has no German, in whole or in part: it is shown as it came, never half translated
 */
export function translator(
  pairs: Pairs,
  known: (sentence: string) => string | undefined = () => undefined,
): (said: string, whole?: boolean) => string | undefined {
  const patterns = Object.keys(pairs)
    .filter((key) => aPlace.test(key))
    .sort((a, b) => lettersOf(b) - lettersOf(a))
    .map((key) => patternOf(key, pairs[key] ?? key))
  const exact = (said: string): string | undefined => (Object.hasOwn(pairs, said) ? pairs[said] : known(said))

  const fill = (pattern: Pattern, match: RegExpExecArray, strict: boolean): string | undefined => {
    const values = match.slice(1).map((value, place) => {
      if (pattern.quoted[place]) return value
      const german = exact(value) === undefined && isSentence(value) ? translate(value) : exact(value)
      // One sentence of two left in English is worse than both: the other way of reading is tried first.
      if (strict && german === undefined && (isSentence(value) || sentenceEnd.test(value))) return undefined
      return isSentence(value) ? (german ?? value) : value
    })
    if (values.includes(undefined)) return undefined
    return asFormat(pattern.german, values as string[], exact)
  }
  const byPattern = (said: string, strict: boolean): string | undefined => {
    for (const pattern of patterns) {
      if (!said.includes(pattern.anchor)) continue
      const match = pattern.regex().exec(said)
      const german = match ? fill(pattern, match, strict) : undefined
      if (german !== undefined) return german
    }
    return undefined
  }
  const inParts = (said: string): string | undefined => {
    const parts = said.split(sentenceEnd)
    for (let count = parts.length - 1; count > 0; count--) {
      const head = parts.slice(0, count).join(' ')
      const german = exact(head) ?? byPattern(head, true)
      const rest = german === undefined ? undefined : translate(parts.slice(count).join(' '))
      if (rest !== undefined) return `${german} ${rest}`
    }
    return undefined
  }
  const translate = (said: string): string | undefined =>
    exact(said) ?? byPattern(said, true) ?? inParts(said) ?? byPattern(said, false)
  return (said, whole = false) => (whole ? exact(said.trim()) : translate(said.trim()))
}

const lettersOf = (key: string): number => key.replaceAll(/\{\d+\}/g, '').length

function patternOf(key: string, german: string): Pattern {
  const pieces = key.split(/\{\d+\}/)
  let made: RegExp | undefined
  const regex = (): RegExp => {
    made ??= new RegExp(
      `^${pieces.map((piece) => piece.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('(.+?)')}$`,
      's',
    )
    return made
  }
  const anchor = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
  return { regex, anchor, german, quoted: pieces.slice(0, -1).map((piece) => piece.endsWith('“')) }
}
