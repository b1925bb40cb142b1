import { CsvError } from 'csv-parse/sync'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { brokenAt, guessDelimiter, sheetLines } from '#platform/sheet/index.ts'
import type { CsvLine, CsvTable } from './domain/types.ts'

export const MAX_BYTES = 20 * 1024 * 1024
const MAX_LINES = 50_000
const MAX_COLUMNS = 100
const MAX_CELL = 10_000

/** Reads a table as spreadsheets write it: any usual delimiter and encoding, line breaks inside quotes. */
export function readCsv(bytes: Uint8Array): Result<CsvTable> {
  if (bytes.length > MAX_BYTES)
    return refuse('too_large', 'This file is larger than 20 MB.', { help: 'Split it, or leave out columns.' })
  const { text, encoding } = decode(bytes)
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const delimiter = told?.[1] ?? guessDelimiter(body)
  const parsed = records(body, delimiter)
  if (!parsed.ok) return parsed
  const [head, ...rest] = parsed.value
  if (!head || head.cells.every((cell) => cell === ''))
    return refuse('invalid', 'The file is empty.', { help: 'The first line names the columns.' })
  if (head.cells.length > MAX_COLUMNS)
    return refuse('invalid', `The file has ${head.cells.length} columns; at most ${MAX_COLUMNS} are read.`)
  if (rest.length > MAX_LINES)
    return refuse('too_large', `The file has more than ${MAX_LINES} lines.`, { help: 'Split it.' })
  const shift = told ? 1 : 0
  const lines = rest.map((one) => ({ ...one, line: one.line + shift }))
  return ok({ headers: head.cells, lines, delimiter, encoding })
}

function records(text: string, delimiter: string): Result<CsvLine[]> {
  try {
    return ok(sheetLines(text, delimiter, { trim: true, most: MAX_COLUMNS * MAX_CELL }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse(
      'invalid',
      `The file cannot be read from line ${brokenAt(error)} on: ${words(error.code)}`,
      {
        help: 'Open it in a spreadsheet, save it as CSV, and try again.',
      },
    )
  }
}

function words(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened there and never closed.'
  if (code.includes('QUOTE')) return 'a quotation mark stands where none can be.'
  return 'it is not a table.'
}

function decode(bytes: Uint8Array): { text: string; encoding: CsvTable['encoding'] } {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return as('utf-16le', bytes.subarray(2))
  if (a === 0xfe && b === 0xff) return as('utf-16be', bytes.subarray(2))
  if (a === 0xef && b === 0xbb && c === 0xbf) return as('utf-8', bytes.subarray(3))
  // Every second byte zero: UTF-16 whose mark was lost.
  if (a !== undefined && a !== 0 && b === 0) return as('utf-16le', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return as('windows-1252', bytes)
  }
}

function as(encoding: CsvTable['encoding'], bytes: Uint8Array) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
