import { isDay } from '#kernel/local-time.ts'
import type { Wrong } from '../placements/csv.ts'

export type CountKind = 'code' | 'answer' | 'uncoded'

export interface CountRow {
  readonly line: number
  readonly kind: CountKind
  readonly day: string
  readonly about: string
  readonly source: string
  readonly n: number
}

const kinds: readonly CountKind[] = ['code', 'answer', 'uncoded']

/** Rows of a table of counts, each told by line and column what is wrong with it. */
export function readCounts(rows: readonly Readonly<Record<string, string>>[]): {
  rows: CountRow[]
  wrong: Wrong[]
} {
  const wrong: Wrong[] = []
  const read = rows.map((cells, index) => {
    const line = index + 2
    const say = (column: string, message: string) => wrong.push({ line, column, message })
    const of = (column: string): string => (cells[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
    const kind = kinds.find((one) => one === of('kind').toLowerCase())
    if (!kind) say('kind', 'Use code, answer or uncoded.')
    if (!isDay(of('day'))) say('day', 'Write a day such as 2026-03-31.')
    if (kind !== 'uncoded' && of('about') === '') say('about', 'Write the code or the answer.')
    if (of('about').length > 120) say('about', 'Use at most 120 characters.')
    if (of('source') === '' || of('source').length > 80)
      say('source', 'Say who counted, in at most 80 characters.')
    const n = /^\d{1,10}$/.test(of('n')) ? Number(of('n')) : -1
    if (n < 0 || n > 1_000_000_000) say('n', 'Write a whole number such as 14.')
    return { line, kind: kind ?? 'answer', day: of('day'), about: of('about'), source: of('source'), n }
  })
  return { rows: read, wrong }
}
