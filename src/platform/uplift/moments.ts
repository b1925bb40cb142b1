import { TableError } from './table.ts'

/** Reads a moment of one table: a number by itself (a year, a week), or the milliseconds of a date. */
export type Clock = (text: string | number, where: string) => number

const parted = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const timed = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/

/**
 * A table writes all of its dates alike, so that its column says whether the day or the month comes first where slashes part them.
 * Never the zone of the machine: what names no zone is meant as it stands.
 */
export function clockOf(column: readonly string[]): Clock {
  const dayFirst = orderOf(column)
  return (text, where) => {
    const written = String(text).trim()
    const [, first, second, year] = parted.exec(written) ?? []
    if (first && second && year) {
      if (dayFirst === null)
        throw new TableError(
          `“${written}” (${where}) may be the ${first}th of month ${second} or the ${second}th of month ${first}, and no other date of the table tells. Write 2026-03-01.`,
        )
      return dayFirst
        ? midnight(year, second, first, where, written)
        : midnight(year, first, second, where, written)
    }
    return momentOf(written, where)
  }
}

/** Whether the day comes first where slashes part it; null where no date tells. @throws TableError where two dates disagree. */
function orderOf(column: readonly string[]): boolean | null {
  const found = column.flatMap((text, at) => {
    const [, first, second] = parted.exec(text.trim()) ?? []
    return first && second ? [{ line: at + 2, first: Number(first), second: Number(second) }] : []
  })
  const day = found.find(({ first }) => first > 12)
  const month = found.find(({ second }) => second > 12)
  if (day && month)
    throw new TableError(
      `In row ${day.line} the day comes first, in row ${month.line} the month. Write all dates as 2026-03-01.`,
    )
  return day ? true : month ? false : null
}

function momentOf(text: string, where: string): number {
  const [, year, month, day] =
    /^(\d{4})(?:[-/])(\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ??
    []
  if (year && month) return midnight(year, month, day ?? '1', where, text)
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  if (d && m && y) return midnight(y, m, d, where, text)
  const [, date, time, zone = 'Z'] = timed.exec(text) ?? []
  const moment = date ? Date.parse(`${date}T${time}${zone}`) : Number.NaN
  if (!Number.isNaN(moment)) return moment
  throw noDate(text, where)
}

/** Midnight of a day that there is; parts are written in digits. */
function midnight(year: string, month: string, day: string, where: string, text: string): number {
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const there = new Date(moment)
  if (there.getUTCMonth() + 1 === Number(month) && there.getUTCDate() === Number(day)) return moment
  throw noDate(text, where)
}

const noDate = (text: string, where: string): TableError =>
  new TableError(`“${text}” (${where}) is no date. Write 2026-03-01, or a number.`)
