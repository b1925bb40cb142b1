import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '#kernel/result.ts'

type Cells = Record<string, string>

/** The rows of a CSV with a head in small letters, whichever sign parts its cells. */
export function cellsOf(csv: string, needed: readonly string[], most: number): Result<Cells[]> {
  const head = csv.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ','
  try {
    const rows: Cells[] = parse(csv, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      ...{ bom: true, delimiter, skip_empty_lines: true, trim: true, relax_column_count: true },
    })
    const missing = needed.filter((name) => !(name in (rows[0] ?? {})))
    if (rows.length === 0) return refuse('invalid', 'There is no row below the head of this table.')
    if (missing.length > 0)
      return refuse('invalid', `The table has no column ${missing.map((name) => `“${name}”`).join(', ')}.`, {
        help: 'Export the register to see how its table looks.',
      })
    if (rows.length > most)
      return refuse('too_large', `This table has more than ${most} rows. Cut it in parts.`)
    return ok(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('invalid', `The table cannot be read: ${error.message}.`)
  }
}
