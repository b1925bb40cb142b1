import { formatDay } from '../i18n.ts'

type Look = (word: string) => string | undefined

/** What is counted in refusals: one, several. */
const counted: Readonly<Record<string, readonly [one: string, more: string]>> = {
  byte: ['Byte', 'Bytes'],
  character: ['Zeichen', 'Zeichen'],
  day: ['Tag', 'Tage'],
  hour: ['Stunde', 'Stunden'],
  line: ['Zeile', 'Zeilen'],
  link: ['Link', 'Links'],
  mention: ['Erwähnung', 'Erwähnungen'],
  minute: ['Minute', 'Minuten'],
  page: ['Seite', 'Seiten'],
  post: ['Beitrag', 'Beiträge'],
  second: ['Sekunde', 'Sekunden'],
  sign: ['Zeichen', 'Zeichen'],
  tag: ['Schlagwort', 'Schlagwörter'],
}

const turned = (number: string): string => number.replaceAll(/[,.]/g, (sign) => (sign === ',' ? '.' : ','))

/** “Image 2” is a word and its number. */
function inGerman(said: string, look: Look): string {
  const [, word = said, number = ''] = /^(.*?)( \d+)?$/s.exec(said) ?? []
  const german = look(said) ?? look(word)
  return german === undefined ? said : look(said) === undefined ? `${german}${number}` : german
}

/** “Jo, Dana or 6 others”; “Jo (for Legal, which has nobody) and Dana”. */
const listed = (said: string, look: Look): string =>
  said
    .replaceAll(
      / \(for ([^()]+), which has nobody\)/g,
      (_, group: string) => ` (für ${look(group) ?? group}: dort ist niemand)`,
    )
    .replaceAll(/\b(\d+) others?\b/g, '$1 weitere')
    .replaceAll(/,? or (?=\S)/g, ' oder ')
    .replaceAll(/,? and (?=\S)/g, ' und ')

const eachIn = (said: string, between: string, look: Look): string[] =>
  said.split(between).map((word) => inGerman(word, look))

/** What the server wrote in English by itself, in German. */
const formats: Readonly<Record<string, (value: string, look: Look) => string>> = {
  count: (value) =>
    value.replaceAll(/([\d,.]+) ([a-z]+?)(s?)\b/g, (whole, number: string, one: string, several: string) => {
      const words = counted[one] ?? counted[`${one}${several}`]
      return words ? `${turned(number)} ${number === '1' ? words[0] : words[1]}` : whole
    }),
  day: (value) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(`${value}T12:00:00Z`, 'plain', 'UTC') : value,
  list: listed,
  number: (value) => (/^-?[\d,]+(?:\.\d+)?$/.test(value) ? turned(value) : value),
  steps: (value, look) =>
    eachIn(value, ', then ', look)
      .map((step) => listed(step, look))
      .join(', dann '),
  word: inGerman,
  words: (value, look) => listed(eachIn(value, ', ', look).join(', '), look),
}

/**
 * Fills the places of a German sentence. `{0}` takes what came; `{0, count}` (“3 characters”), `{0, day}`, `{0, list}`
 * (names with “or”), `{0, number}`, `{0, steps}` (“one, then another”), `{0, word}` and `{0, words}` say it as German does.
 */
export function asFormat(german: string, values: readonly string[], look: Look): string {
  return german.replaceAll(/\{(\d+)(?:, (\w+))?\}/g, (whole, place: string, format?: string) => {
    const value = values[Number(place)]
    if (value === undefined) return whole
    return format ? (formats[format]?.(value, look) ?? value) : value
  })
}
