export interface Counted {
  readonly queryId: string
  readonly count: number
  readonly positive: number
}

/** `part` of 100 of `whole`; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole
}

/** The sum of what each counted; a post that several found counts for each of them. */
export function sumOf(rows: readonly Counted[], what: 'count' | 'positive' = 'count'): number {
  return rows.reduce((sum, row) => sum + row[what], 0)
}
