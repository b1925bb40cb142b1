import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Grid } from './grid.ts'
import { guessDelimiter } from './lines.ts'
import { readXlsx, TooLarge } from './xlsx-read.ts'
import { BadZip } from './zip.ts'

export interface SheetFile {
  readonly grid: Grid
  /** What it was read as: `XLSX`, `UTF-8`, `UTF-16`, `Windows-1252`. */
  readonly encoding: string
}

/**
 * Reads a spreadsheet: the first sheet of an Excel workbook, or CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or
 * Windows-1252. What is broken, too long or no table is refused in words.
 */
export function readSheet(bytes: Buffer, mostRows: number): Result<SheetFile> {
  try {
    if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
      return ok({ grid: readXlsx(bytes, mostRows), encoding: 'XLSX' })
    if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
      return refuse('invalid', 'This is an old or an encrypted Excel file.', {
        help: 'Save it as .xlsx without a password, or as CSV.',
      })
    const { text, encoding } = decoded(bytes)
    if (text.includes('\0')) return refuse('invalid', 'This is no table.', { help: 'Use XLSX or CSV.' })
    const grid = parse(text, {
      ...{ bom: true, delimiter: guessDelimiter(text), relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: false, to: mostRows + 1 },
    }) as string[][]
    return grid.length > mostRows ? tooMany(mostRows) : ok({ grid, encoding })
  } catch (error) {
    if (error instanceof TooLarge) return tooMany(mostRows)
    if (error instanceof BadZip)
      return refuse('invalid', 'This Excel file is broken, or too large to unpack.', {
        help: 'Save it anew, with this one sheet only.',
      })
    if (error instanceof CsvError) return refuse('invalid', `The table cannot be read: ${error.message}.`)
    throw error
  }
}

const tooMany = (most: number) =>
  refuse('too_large', `This table has more than ${most} rows.`, { help: 'Cut it in parts.' })

function decoded(bytes: Buffer): { text: string; encoding: string } {
  const start = bytes.subarray(0, 2).toString('hex')
  if (start === 'fffe') return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (start === 'feff') return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}
