import type { Layout } from '../../domain/imports/columns.ts'
import { type FileRow, MAX_ROW } from './file-row.ts'
import { type Bytes, decoded } from './letters.ts'

const MAX_COLUMNS = 200

/** The paths that the first lines have. */
export async function jsonPaths(bytes: Bytes, encoding: Layout['encoding']): Promise<string[]> {
  const paths = new Set<string>()
  let seen = 0
  for await (const { text } of lines(bytes, encoding)) {
    for (const path of flat(text)?.keys() ?? []) if (paths.size < MAX_COLUMNS) paths.add(path)
    seen += 1
    if (seen === 200) break
  }
  return [...paths]
}

/** The lines of JSON, their fields in the order of the columns. */
export async function* jsonRows(bytes: Bytes, layout: Layout): AsyncGenerator<FileRow> {
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
