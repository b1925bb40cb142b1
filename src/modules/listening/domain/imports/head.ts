import { guessMapping } from './columns.ts'
import { readMoment } from './dates.ts'

/** How many rows are looked at to find the head: exports write their report's name, query and span above it. */
export const HEAD_ROWS = 30

export interface Head {
  /** Rows in front of the first one that holds a post: the head and what stands above it; 0 when there is no head. */
  readonly skip: number
  /** Names of the columns; empty for those without one. */
  readonly columns: readonly string[]
}

/**
 * Finds the row that names the columns among the first rows of a table: the first one whose names tell where words and
 * time are; else the first as wide as most rows are. A first row that holds a time itself names nothing: it is a post.
 */
export function findHead(rows: readonly (readonly string[])[]): Head {
  const usual = usualWidth(rows)
  const told = rows.findIndex(namesColumns)
  const first = told === -1 ? rows.findIndex((row) => row.length >= usual) : told
  const head = rows[first]
  if (head === undefined) return { skip: 0, columns: [] }
  if (told === -1 && isPost(head)) return { skip: first, columns: Array(usual).fill('') }
  const unnamed = Math.max(0, usual - head.length)
  return { skip: first + 1, columns: [...head, ...Array<string>(unnamed).fill('')] }
}

/** True when the names of these columns tell where the words and the time are. */
export function namesColumns(row: readonly string[]): boolean {
  const { text, title, date } = guessMapping(row)
  return (text ?? title) !== undefined && date !== undefined
}

/** The width most rows have, empty cells at the end left out; of two that are as frequent, the smaller. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const width = filled(row)
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || a - b)
  return sorted[0]?.[0] ?? 0
}

/** How many cells a row has, without the empty ones at its end. */
export const filled = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1

const asWritten = { zone: 'UTC', order: 'dmy' } as const

function isPost(row: readonly string[]): boolean {
  const named = Object.values(guessMapping(row)).length
  // A plain number is as often a year or a count as it is a time.
  return named === 0 && row.some((cell) => !/^[\d.]*$/.test(cell) && readMoment(cell, asWritten) !== null)
}
