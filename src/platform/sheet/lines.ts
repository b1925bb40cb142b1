import { type CsvError, parse } from 'csv-parse/sync'

/** A record of a CSV and the line of the file it begins at, counted from 1. */
export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
}

interface Options {
  readonly trim?: boolean
  /** Characters of one record at most. */
  readonly most?: number
}

/**
 * The records of a CSV with the lines they stand in; empty lines are left out, line breaks inside of quotes stay.
 * @throws CsvError where a quotation mark does not fit or a record is too long
 */
export function sheetLines(
  text: string,
  delimiter: string,
  { trim = false, most }: Options = {},
): SheetLine[] {
  const rows = parse(text, {
    ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim },
    ...(most === undefined ? {} : { max_record_size: most }),
  }) as unknown as { info: { lines: number }; record: string[] }[]
  let before = 0
  return rows.map(({ info, record }) => {
    // `lines` says where a record ends; the one before tells where this one can begin at the earliest.
    const inside = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
    const line = Math.max(before + 1, info.lines - inside)
    before = info.lines
    return { line, cells: record }
  })
}

/** The sign that stands most often in the first line, outside of quotes: comma, semicolon, tab or bar. */
export function guessDelimiter(text: string): string {
  const head = (text.match(/^(?:"(?:[^"]|"")*"|[^\r\n"])*/)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string): number => head.split(sign).length
  return [',', ';', '\t', '|'].sort((x, y) => count(y) - count(x))[0] ?? ','
}

/** The line of the file where it could not be read on, as far as the reader tells. */
export const brokenAt = (error: CsvError): string =>
  typeof error.lines === 'number' ? String(error.lines) : '?'
