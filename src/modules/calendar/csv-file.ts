import { CsvError } from 'csv-parse/sync'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { brokenAt, guessDelimiter, sheetLines } from '#platform/sheet/index.ts'
import type { CsvLine } from './domain/csv-posts.ts'

const MOST_LINES = 20_000

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
    return ok(sheetLines(body, delimiter))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse(
      'invalid',
      `The file cannot be read from line ${brokenAt(error)} on: a quotation mark does not fit.`,
      {
        help: 'Open it in a spreadsheet, save it as CSV, and try again.',
      },
    )
  }
}
