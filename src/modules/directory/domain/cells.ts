import { isDay } from '#kernel/local-time.ts'

/** What a cell means, or why it means nothing. */
export type Read<T> = { readonly value: T } | { readonly message: string; readonly cure: string }

const email = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+$/

export function readEmail(cell: string): Read<string> {
  const text = cell.replace(/^mailto:/i, '').trim()
  if (email.test(text) && text.length <= 254) return { value: text }
  return {
    message: `“${clip(cell)}” is no e-mail address.`,
    cure: 'Write a whole one, such as name@example.org.',
  }
}

/** Signs that break or turn lines have no place in a name. */
const misleading = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

export function readLine(cell: string, max: number, what: string): Read<string> {
  const text = cell
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  if (text.length > max)
    return { message: `This ${what} has ${text.length} characters.`, cure: `Use at most ${max}.` }
  if (misleading.test(text))
    return { message: `This ${what} holds invisible signs.`, cure: 'Write it again by hand.' }
  return { value: text }
}

/** “2026-03-01”, “1.3.2026”, “31/12/2026”; refuses what could be two days. */
export function readDay(cell: string): Read<string> {
  const cure = 'Write it as 2026-03-01.'
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(cell)
  if (iso) return day(iso[1], iso[2], iso[3], cell)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  if (dotted) return day(dotted[3], dotted[2], dotted[1], cell)
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(cell)
  if (!slashed) return { message: `“${clip(cell)}” is no day.`, cure }
  const [, one, two, year] = slashed
  if (Number(one) <= 12 && Number(two) <= 12 && one !== two)
    return { message: `“${cell}” can be two different days.`, cure }
  return Number(one) > 12 ? day(year, two, one, cell) : day(year, one, two, cell)
}

function day(year = '', month = '', date = '', cell = ''): Read<string> {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (isDay(text)) return { value: text }
  return { message: `“${clip(cell)}” is not in the calendar.`, cure: 'Write a day that exists.' }
}

/** A list in one cell: commas, semicolons, bars or line breaks between. */
export function readList(cell: string, max: number): string[] {
  return [
    ...new Set(
      cell
        .split(/[,;|\n\r]+/)
        .map((part) => part.trim().slice(0, max))
        .filter(Boolean),
    ),
  ]
}

const codes =
  'ar bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lb lt lv mk ml mr ms mt nb ne nl nn no pa pl ps pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh zu'.split(
    ' ',
  )
let byName: ReadonlyMap<string, string> | undefined

/** Language names in English, German and the language itself. */
function languageNames(): ReadonlyMap<string, string> {
  byName ??= new Map(
    codes.flatMap((code) =>
      ['en', 'de', code].flatMap((locale): [string, string][] => {
        const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code)
        return name ? [[name.toLowerCase(), code]] : []
      }),
    ),
  )
  return byName
}

/** Languages as tags or by name: “de, English; nb-NO”. */
export function readLanguages(cell: string): Read<string[]> {
  const tags: string[] = []
  for (const part of readList(cell, 40)) {
    const tag = languageTag(part)
    if (tag === null)
      return { message: `“${clip(part)}” is no language.`, cure: 'Write codes or names: de, English.' }
    tags.push(tag)
  }
  return tags.length <= 20
    ? { value: [...new Set(tags)] }
    : { message: 'More than 20 languages.', cure: 'Use at most 20.' }
}

function languageTag(text: string): string | null {
  const named = languageNames().get(text.toLowerCase())
  if (named) return named
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?$/.test(text)) return null
  try {
    const tag = Intl.getCanonicalLocales(text.replace('_', '-'))[0] ?? ''
    const language = tag.split('-')[0] ?? ''
    return english.of(language) === language ? null : tag
  } catch {
    return null
  }
}

const english = new Intl.DisplayNames(['en'], { type: 'language' })

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
