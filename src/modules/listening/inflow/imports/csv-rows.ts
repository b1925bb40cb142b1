import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import type { Layout } from '../../domain/imports/columns.ts'
import { filled } from '../../domain/imports/head.ts'
import type { Row } from '../../domain/imports/row.ts'
import { type FileRow, MAX_ROW, UnreadableFile, type UnreadableRow } from './file-row.ts'
import { type Bytes, decoded } from './letters.ts'

/** The rows of a table behind its head. Throws `UnreadableFile`. */
export async function* csvRows(bytes: Bytes, layout: Layout): AsyncGenerator<FileRow> {
  let above = layout.skip ?? 1
  for await (const found of csvRecords(bytes, layout)) {
    if (above === 0) yield 'cells' in found ? fitting(found, layout) : found
    else if ('cells' in found) above -= 1
  }
}

/** A row with more cells than there are columns: its words would be cut where a sign stands in them. */
function fitting(row: Row, { columns, delimiter }: Layout): FileRow {
  const width = filled(row.cells)
  if (width <= columns.length) return row
  const problem =
    delimiter === '\t'
      ? `This row has ${width} cells, and there are ${columns.length} columns: a tab may stand in its words without quotation marks around them.`
      : `This row has ${width} cells, and there are ${columns.length} columns: “${delimiter}” may stand in its words without quotation marks around them.`
  return { line: row.line, problem, text: row.cells.join(' | ').slice(0, 500) }
}

/** Every row of a table, the head and what stands above it too. Throws `UnreadableFile`. */
export async function* csvRecords(
  bytes: Bytes,
  { encoding, delimiter }: Omit<Layout, 'columns'>,
): AsyncGenerator<FileRow> {
  const broken: UnreadableRow[] = []
  // The parser counts a line break inside quotes twice when it is written as two letters.
  let twice = 0
  const parser = parse({
    delimiter: delimiter ?? ',',
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: MAX_ROW,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      const row = error && brokenRow(error, (raw ?? '').trimStart(), twice)
      if (row && broken.at(-1)?.line !== row.line) {
        broken.push(row)
        twice += count(raw ?? '', /\r\n/g)
      }
      return undefined
    },
    on_record: (found, { lines }) => {
      // With `raw` the record comes inside an object, and any value may go on; the parser's types know neither.
      const { record: cells } = found as unknown as { record: string[] }
      const line = lines - twice - cells.reduce((sum, cell) => sum + count(cell, /[\r\n]/g), 0)
      twice += cells.reduce((sum, cell) => sum + count(cell, /\r\n/g), 0)
      return { line, cells } satisfies Row as unknown as string[]
    },
  })
  const source = Readable.from(withoutSeparatorLine(decoded(bytes, encoding)))
  // A pipe tells the parser nothing of what goes wrong before it.
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const found of parser) {
      const row = found as Row
      while (broken[0] && broken[0].line < row.line) yield* broken.splice(0, 1)
      yield row
    }
    yield* broken
  } finally {
    source.destroy()
    parser.destroy()
  }
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** What is told of one row that is no row. Throws when nothing behind it can be read either. */
function brokenRow(error: CsvError, raw: string, twice: number): UnreadableRow {
  const at = typeof error.lines === 'number' ? error.lines : 1
  const line = Math.max(1, at - twice - count(raw.slice(0, -1), /[\r\n]/g))
  const problem = csvWords(error.code)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE')
    throw new UnreadableFile(`The file cannot be read from line ${line} on: ${problem}`)
  return { line, problem: `This row cannot be read: ${problem}`, text: raw.trim().slice(0, 500) }
}

function csvWords(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened there and never closed.'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'a row there is longer than a million characters.'
  if (code.includes('QUOTE')) return 'a quotation mark stands where none can be.'
  return 'it is not a table.'
}

/** `sep=;` in front is a word to spreadsheets. */
async function* withoutSeparatorLine(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true
  for await (const text of texts) {
    yield first ? text.replace(/^sep=.\r?\n/i, '\n') : text
    first = false
  }
}
