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

/** A row with the line of the file it begins in. */
export interface Lined {
  readonly row: Row
  readonly line: number
}

/** The rows of a table with a head. @throws TableError that says what and where. */
export const readTable = (text: string, config: Config): Row[] =>
  readLines(text, config).map(({ row }) => row)

/** The same with the line of each. */
export function readLines(text: string, { separator }: Config): Lined[] {
  try {
    const found = parse(text, {
      columns: (head: string[]) => named(head),
      info: true,
      bom: true,
      delimiter: separator ?? guessed(text),
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { readonly record: Row; readonly info: { readonly lines: number } }[]
    return found.map(({ record, info }) => ({ row: record, line: info.lines }))
  } catch (error) {
    if (error instanceof TableError) throw error
    throw new TableError(
      `The table cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** Of two columns with one name nobody could say which is meant. */
function named(head: readonly string[]): string[] {
  const twice = head.find((name, at) => name !== '' && head.indexOf(name) !== at)
  if (twice !== undefined) throw new TableError(`Two columns are called “${twice}”.`)
  return [...head]
}

/** By the first line with something in it; what stands in quotes parts nothing. */
function guessed(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const head = first.replaceAll(/"[^"]*"/g, '')
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
