import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { guessDelimiter } from './lines.ts'

const wrong = (message: string, help?: string): Refused =>
  refuse('invalid', message, { fields: { csv: message }, ...(help ? { help } : {}) })

/**
 * The rows of a CSV by the names in its head, which are made small; commas, semicolons or tabs part its cells.
 * @param needed columns that must be there
 * @param most rows at most
 * @param help what to do when a column is missing
 */
export function namedCells(
  csv: string,
  needed: readonly string[],
  most: number,
  help?: string,
): Result<Record<string, string>[]> {
  try {
    const rows: Record<string, string>[] = parse(csv, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      ...{ bom: true, delimiter: guessDelimiter(csv.replace(/^\uFEFF/, '')) },
      ...{ skip_empty_lines: true, trim: true, relax_column_count: true },
    })
    const missing = needed.filter((name) => !(name in (rows[0] ?? {})))
    if (rows.length === 0) return wrong('There is no row below the head of this table.')
    if (missing.length > 0)
      return wrong(`The table has no column ${missing.map((name) => `“${name}”`).join(', ')}.`, help)
    if (rows.length > most)
      return refuse('too_large', `This table has more than ${most} rows.`, { help: 'Cut it in parts.' })
    return ok(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return wrong(`The table cannot be read: ${error.message}.`)
  }
}
