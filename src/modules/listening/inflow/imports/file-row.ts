import type { Row } from '../../domain/imports/row.ts'

/** No row is longer than this many letters. */
export const MAX_ROW = 1_000_000

/** The file cannot be read from somewhere on; the message is for people. */
export class UnreadableFile extends Error {}

/** A row, or why this one cannot be read; `text` is its beginning. */
export type FileRow = Row | UnreadableRow

export interface UnreadableRow {
  readonly line: number
  readonly problem: string
  readonly text: string
}
