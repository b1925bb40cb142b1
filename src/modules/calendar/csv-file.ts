import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { CsvLine } from './domain/csv-posts.ts'

const MOST_LINES = 20_000
const delimiters = [',', ';', '\t', '|'] as const

/** Reads a table as spreadsheets save it, with any usual delimiter and line breaks inside of quotes. */
export function readTable(text: string): Result<{ headers: string[]; lines: CsvLine[] }> {
  const body = text.replace(/^\ufeff/, '')
  const records = recordsOf(body, guessDelimiter(body))
  if (!records.ok) return records
  const [head, ...lines] = records.value
  if (!head || head.cells.every((cell) => cell.trim() === ''))
    return refuse('invalid', 'The file is empty.', { help: 'The first line names the columns.' })
  if (lines.length > MOST_LINES)
    return refuse('too_large', `The file has more than ${MOST_LINES} lines.`, { help: 'Split it.' })
  return ok({ headers: [...head.cells], lines })
}

function recordsOf(body: string, delimiter: string): Result<CsvLine[]> {
  try {
    let before = 0
    const rows = parse(body, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return ok(
      rows.map(({ info, record }) => {
        // `lines` is where a record ends; breaks inside of it lead back to where it begins.
        const inside = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
        const line = Math.max(before + 1, info.lines - inside)
        before = info.lines
        return { line, cells: record }
      }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = typeof error.lines === 'number' ? error.lines : '?'
    return refuse('invalid', `The file cannot be read from line ${at} on: a quotation mark does not fit.`, {
      help: 'Open it in a spreadsheet, save it as CSV, and try again.',
    })
  }
}

/** The sign that stands most often in the first line, outside of quotes. */
function guessDelimiter(text: string): string {
  const head = (text.match(/^(?:"(?:[^"]|"")*"|[^\r\n"])*/)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string): number => head.split(sign).length
  return [...delimiters].sort((x, y) => count(y) - count(x))[0] ?? ','
}
