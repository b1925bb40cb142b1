import { parse } from 'csv-parse/sync'

/** What a table is about: the columns by name, and when the campaign started. */
export interface Config {
  readonly date: string
  readonly outcome: string
  readonly start: string | number
  /** The last period of the campaign; what comes later is left out. */
  readonly end?: string | number | undefined
  /** Default: whichever of comma, semicolon, tab and space parts the first line. */
  readonly separator?: string | undefined
  /** Long tables: the column that names the unit, and the units that were treated. */
  readonly unit?: string | undefined
  readonly treated?: readonly string[] | undefined
  /** Wide tables: the columns of series beside the outcome. */
  readonly controls?: readonly string[] | undefined
  readonly demean?: boolean | undefined
}

/** Something about the table that has to be put right first. */
export class TableError extends Error {}

export type Row = Readonly<Record<string, string>>

/** The rows of a table with a head. @throws TableError that says what and where. */
export function readTable(text: string, { separator }: Config): Row[] {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      delimiter: separator ?? guessed(text),
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    throw new TableError(
      `The table cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

function guessed(text: string): string {
  const [head = ''] = text.split('\n', 1)
  return [';', '\t', ','].find((sign) => head.includes(sign)) ?? ' '
}

/** The value in a column, which must be a number. Missing is not 0. */
export function numberIn(row: Row, column: string, line: number): number {
  const text = textIn(row, column, line)
  const value = text === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value)) return value
  throw new TableError(
    text === '' || /^n\/?an?$/i.test(text)
      ? `“${column}” is missing in line ${line}. Leave the period out for all, or find the value: missing is not 0.`
      : `“${text}” in line ${line}, column “${column}”, is no number.`,
  )
}

export function textIn(row: Row, column: string, line: number): string {
  const text = row[column]
  if (text !== undefined) return text
  const known = Object.keys(row)
    .map((name) => `“${name}”`)
    .join(', ')
  throw new TableError(`There is no column “${column}” in line ${line}; there are ${known}.`)
}

/** A moment to compare by: the number itself (a year, a week), or the milliseconds of a date. */
export function momentOf(text: string | number, where: string): number {
  if (typeof text === 'number') return text
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  const moment = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)
  if (Number.isNaN(moment))
    throw new TableError(`“${text}” (${where}) is no date. Write 2026-03-01, or a number.`)
  return moment
}
