import type { ImportField, Settings } from './columns.ts'
import { readMoment } from './dates.ts'
import { kindOf, networkOf } from './places.ts'

/** One row of a file; `line` counts from 1 as an editor does. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

export interface ReadRow {
  readonly id: string
  /** As networks/contract/handed-in reads it. */
  readonly body: Readonly<Record<string, unknown>>
}

/** The later of an import's time and this is a time to come, which nothing collected can have. */
const TOLERANCE_MS = 86_400_000

export interface RowContext {
  readonly importId: string
  readonly settings: Settings
  readonly now: Date
  /** Of words that stand for a row without id and address. */
  readonly digest: (text: string) => string
}

/** Reads a row as an item, or says in a sentence why it cannot be. */
export function readRow(row: Row, context: RowContext): ReadRow | string {
  const { settings } = context
  const cell = (field: ImportField): string => {
    const place = settings.mapping[field]
    return place === undefined ? '' : (row.cells[place] ?? '').trim()
  }
  const [text, title] = [cell('text'), cell('title')]
  if (text === '' && title === '') return 'There are no words in this row.'
  const when = [cell('date'), cell('time')].filter(Boolean).join(' ')
  if (when === '') return 'This row does not say when it was.'
  const at = readMoment(when, settings)
  if (at === null) return `“${when.slice(0, 60)}” is no time that can be read.`
  if (at.getTime() > context.now.getTime() + TOLERANCE_MS)
    return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC is still to come.`
  const url = cell('url')
  const author = { name: cell('author'), handle: cell('handle'), url: cell('authorUrl') }
  const said = `${author.handle || author.name}\n${at.toISOString()}\n${title}\n${text}`
  const own = cell('id') || url
  const id = own !== '' && own.length <= 2000 ? own : `sha256:${context.digest(own || said)}`
  const network = networkOf(cell('network'), url || null) ?? settings.network
  const body = {
    id,
    text,
    title: title || null,
    url: url || null,
    publishedAt: at.toISOString(),
    lang: languageOf(cell('lang')),
    kind: kindOf(cell('kind')),
    ...(network ? { network } : {}),
    author: { ...author, followers: countOf(cell('followers')) },
    context: { import: context.importId },
  }
  return { id, body }
}

function languageOf(word: string): string | null {
  if (/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(word)) return word.toLowerCase().replace('_', '-')
  return languages[word.toLowerCase()] ?? null
}

const languages: Readonly<Record<string, string>> = {
  ...{
    english: 'en',
    german: 'de',
    french: 'fr',
    spanish: 'es',
    italian: 'it',
    portuguese: 'pt',
    dutch: 'nl',
  },
  ...{
    norwegian: 'no',
    swedish: 'sv',
    danish: 'da',
    finnish: 'fi',
    polish: 'pl',
    japanese: 'ja',
    chinese: 'zh',
  },
  ...{ korean: 'ko', arabic: 'ar', turkish: 'tr', russian: 'ru', deutsch: 'de', englisch: 'en' },
}

/** “1,204”, “1.204”, “1204.0” and “1.2K” as people and tools write counts. */
function countOf(told: string): number | null {
  const [, digits = '', unit = ''] = /^([\d.,\s]+)\s*([km]?)$/i.exec(told) ?? []
  if (digits === '') return null
  const factor = unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1000 : 1_000_000
  const plain =
    factor === 1
      ? digits.replace(/[.,]\d{1,2}$/, '').replace(/[.,\s]/g, '')
      : digits.replace(',', '.').replace(/\s/g, '')
  const value = Math.round(Number(plain) * factor)
  return Number.isSafeInteger(value) && value >= 0 ? value : null
}
