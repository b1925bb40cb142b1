import { ok, type Result, refuse } from '#kernel/result.ts'
import type { ReplayAsked } from './replay.ts'

const MINUTE = 60_000
const GRAINS = [5, 10, 15, 20, 30, 60] as const
const FEW = 30
/** Four years of five minutes would be more than anybody looks through. */
const MOST = 250_000

type File = Extract<ReplayAsked, { of: 'file' }>

/**
 * Counts from a file of `timestamp,value` lines: times as ISO or `YYYY-MM-DD hh:mm:ss` (UTC where none is named), in any
 * order; what falls into one span is added up, what is missing in between is 0. The span is the usual distance of two lines.
 */
export function countsFrom(text: string): Result<File> {
  const rows: { at: number; n: number }[] = []
  const lines = text.split(/\r?\n/)
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '' || (place === 0 && /[a-z]/i.test(line.replace(/[TZ]/g, '')))) continue
    const row = rowOf(line)
    if (!row) return no(`Line ${place + 1} is no time and a number: “${line.slice(0, 60)}”.`)
    rows.push(row)
  }
  if (rows.length < FEW) return no(`There are ${rows.length} lines with counts; at least ${FEW} are needed.`)
  rows.sort((a, b) => a.at - b.at)
  const minutes = spanOf(rows)
  if (minutes === null)
    return no('The lines lie more than an hour apart; counts of an hour or less are needed.')
  const span = minutes * MINUTE
  const from = Math.floor((rows[0]?.at ?? 0) / span) * span
  const many = Math.floor(((rows.at(-1)?.at ?? 0) - from) / span) + 1
  if (many > MOST) return no('This is more than the detector is shown at once. Send a shorter time.')
  const counts = new Array<number>(many).fill(0)
  for (const { at, n } of rows) {
    const place = Math.floor((at - from) / span)
    counts[place] = (counts[place] ?? 0) + n
  }
  return ok({ of: 'file', from: new Date(from).toISOString(), minutes, counts })
}

function rowOf(line: string): { at: number; n: number } | null {
  const [time = '', value = ''] = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const named = /(?:Z|[+-]\d\d:?\d\d)$/i.test(time)
  const at = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(time)
    ? Date.parse(named ? time : `${time.replace(' ', 'T')}Z`)
    : Number.NaN
  const n = Number(value)
  return Number.isNaN(at) || value === '' || !Number.isFinite(n) || n < 0 ? null : { at, n: Math.min(n, 1e9) }
}

/** The usual distance of two lines, in minutes, as the next of the spans we know. */
function spanOf(rows: readonly { at: number }[]): number | null {
  const gaps = rows.slice(1).map(({ at }, place) => at - (rows[place]?.at ?? at))
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return GRAINS.find((minutes) => middle <= minutes * MINUTE * 1.05) ?? null
}

const no = (message: string) =>
  refuse('invalid', message, { help: 'Send lines of timestamp,value, as spreadsheets save them.' })
