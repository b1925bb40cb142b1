import type { Layout } from '../../domain/imports/columns.ts'
import { findHead, HEAD_ROWS, type Head } from '../../domain/imports/head.ts'
import { csvRecords, csvRows } from './csv-rows.ts'
import type { FileRow } from './file-row.ts'
import { jsonPaths, jsonRows } from './json-rows.ts'
import type { Bytes } from './letters.ts'

/** The rows of a file, the head left out, one after another: memory stays flat. Throws `UnreadableFile`. */
export function readRows(bytes: Bytes, layout: Layout): AsyncGenerator<FileRow> {
  return layout.format === 'csv' ? csvRows(bytes, layout) : jsonRows(bytes, layout)
}

/** The names of a table's columns and where its posts begin, or the paths that the first lines of JSON have. */
export async function readColumns(bytes: Bytes, layout: Omit<Layout, 'columns'>): Promise<Head> {
  if (layout.format === 'csv') {
    const first: string[][] = []
    for await (const found of csvRecords(bytes, layout)) {
      if ('cells' in found) first.push([...found.cells])
      if (first.length === HEAD_ROWS) break
    }
    return findHead(first)
  }
  return { skip: 0, columns: await jsonPaths(bytes, layout.encoding) }
}
