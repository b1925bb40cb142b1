import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Result } from '#kernel/result.ts'
import { wrong } from './commands/wrong.ts'

const MOST = 10_000

/** The rows of a CSV with a head in small letters, whichever sign parts its cells. */
export function cellsOf(csv: string): Result<Record<string, string>[]> {
  const head = csv.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ','
  try {
    const rows: Record<string, string>[] = parse(csv, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      ...{ bom: true, delimiter, skip_empty_lines: true, trim: true, relax_column_count: true },
    })
    const missing = ['peer', 'measure', 'value', 'date', 'source'].filter(
      (name) => !(name in (rows[0] ?? {})),
    )
    if (rows.length === 0) return wrong('csv', 'There is no row below the head of this table.')
    if (missing.length > 0)
      return wrong('csv', `The table has no column ${missing.map((name) => `“${name}”`).join(', ')}.`)
    if (rows.length > MOST) return wrong('csv', `This table has more than ${MOST} rows. Cut it in parts.`)
    return ok(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return wrong('csv', `The table cannot be read: ${error.message}.`)
  }
}
