export interface Item {
  readonly publishedOn: string
  readonly clearedOn: string | null
  readonly filingId: string
  readonly recognised: boolean
  readonly archiveHash: string
}

/** Links of the chain that an item lacks; an item that was cleared after it went out was not cleared before. */
export function lacking(item: Item): ('clear' | 'filing' | 'channel' | 'archive')[] {
  return [
    ...(item.clearedOn === null || item.clearedOn > item.publishedOn ? (['clear'] as const) : []),
    ...(item.filingId === '' ? (['filing'] as const) : []),
    ...(item.recognised ? [] : (['channel'] as const)),
    ...(item.archiveHash === '' ? (['archive'] as const) : []),
  ]
}

interface Quiet {
  readonly from: string
  readonly until: string
}

/** True when the day lies in a quiet period, both ends included. */
export const isQuiet = (day: string, periods: readonly Quiet[]): boolean =>
  periods.some(({ from, until }) => from <= day && day <= until)
