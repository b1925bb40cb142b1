import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Layout } from '../../domain/imports/columns.ts'
import type { Row } from '../../domain/imports/row.ts'

const MAX_COLUMNS = 200
const MAX_ROW = 1_000_000

/** The file cannot be read from somewhere on; the message is for people. */
export class UnreadableFile extends Error {}

/** A row, or why this one cannot be read; `text` is its beginning. */
export type FileRow = Row | { readonly line: number; readonly problem: string; readonly text: string }

type Bytes = AsyncIterable<Uint8Array>

/** The rows of a file, the head left out, one after another: memory stays flat. Throws `UnreadableFile`. */
export function readRows(bytes: Bytes, layout: Layout): AsyncGenerator<FileRow> {
  return layout.format === 'csv' ? csvRows(bytes, layout) : jsonRows(bytes, layout)
}

/** The heads of a CSV file, or the paths that the first lines of JSON have. */
export async function readColumns(bytes: Bytes, layout: Omit<Layout, 'columns'>): Promise<string[]> {
  if (layout.format === 'csv') {
    for await (const { record } of csvRecords(bytes, layout)) return record
    return []
  }
  const paths = new Set<string>()
  let seen = 0
  for await (const { text } of lines(bytes, layout.encoding)) {
    for (const path of flat(text)?.keys() ?? []) if (paths.size < MAX_COLUMNS) paths.add(path)
    seen += 1
    if (seen === 200) break
  }
  return [...paths]
}

async function* csvRows(bytes: Bytes, layout: Layout): AsyncGenerator<FileRow> {
  let head = true
  for await (const { record, line } of csvRecords(bytes, layout)) {
    if (head) head = false
    else yield { line, cells: record }
  }
}

interface CsvRecord {
  readonly record: string[]
  readonly line: number
}

async function* csvRecords(
  bytes: Bytes,
  { encoding, delimiter }: Omit<Layout, 'columns'>,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter: delimiter ?? ',',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: MAX_ROW,
  })
  const source = Readable.from(withoutSeparatorLine(decoded(bytes, encoding)))
  // A pipe tells the parser nothing of what goes wrong before it.
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    let before = 0
    for await (const found of parser) {
      const { info, record } = found as { info: { lines: number }; record: string[] }
      const inside = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
      const line = Math.max(before + 1, info.lines - inside)
      before = info.lines
      yield { record, line }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const from = typeof error.lines === 'number' ? ` from line ${error.lines} on` : ''
    throw new UnreadableFile(`The file cannot be read${from}: ${csvWords(error.code)}`)
  } finally {
    source.destroy()
    parser.destroy()
  }
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

async function* jsonRows(bytes: Bytes, layout: Layout): AsyncGenerator<FileRow> {
  for await (const { line, text, cut } of lines(bytes, layout.encoding)) {
    const values = cut ? null : flat(text)
    if (values) yield { line, cells: layout.columns.map((path) => values.get(path) ?? '') }
    else {
      const problem = cut ? 'This line is longer than a million characters.' : 'This line is no JSON object.'
      yield { line, problem, text: text.slice(0, 500) }
    }
  }
}

/** A line of JSON as path → text, four levels deep; null when it is no object. */
function flat(line: string): Map<string, string> | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const values = new Map<string, string>()
  collect(value, '', values)
  return values
}

function collect(value: object, before: string, into: Map<string, string>): void {
  for (const [name, inner] of Object.entries(value)) {
    if (into.size >= MAX_COLUMNS) return
    const path = before + name
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      if (path.split('.').length < 4) collect(inner, `${path}.`, into)
    } else if (inner !== null) into.set(path, Array.isArray(inner) ? inner.join(', ') : String(inner))
  }
}

interface Line {
  readonly line: number
  readonly text: string
  /** True when it went on beyond what is read of one line. */
  readonly cut: boolean
}

async function* lines(bytes: Bytes, encoding: Layout['encoding']): AsyncGenerator<Line> {
  let [rest, line, cut] = ['', 0, false]
  for await (const text of decoded(bytes, encoding)) {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      line += 1
      if (part.trim() !== '' || cut)
        yield { line, text: part.slice(0, MAX_ROW), cut: cut || part.length > MAX_ROW }
      cut = false
    }
    if (rest.length > MAX_ROW) [rest, cut] = [rest.slice(0, 500), true]
  }
  if (rest.trim() !== '') yield { line: line + 1, text: rest, cut }
}

async function* decoded(bytes: Bytes, encoding: Layout['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
