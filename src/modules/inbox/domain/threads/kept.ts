/** A row as the database gives it as JSON. */
export type Row = Readonly<Record<string, unknown>>

/** What is needed to put back two conversations that were laid together, or one that was parted. */
export interface Kept {
  /** Both as they stood; a split has no `from` before. */
  readonly from: Row | null
  readonly into: Row
  /** What stays as it stood right afterwards: what differs from it later was changed by somebody. */
  readonly after: Row
  /** Ids of rows that went over, by table. */
  readonly moved: Readonly<Record<string, readonly string[]>>
  /** Rows of tables with one row a conversation and key, as they stood in `from` and in `into`. */
  readonly shared: Readonly<Record<string, { readonly from: readonly Row[]; readonly into: readonly Row[] }>>
  /** Threads of the network that went over, as `channel handle key`. */
  readonly keys: readonly string[]
  /** Clocks that ran, as they stood; those listed in `aside` do not run meanwhile. */
  readonly clocks: readonly Row[]
  readonly aside: readonly string[]
}

/** Field by field: what nobody touched since goes back, what was changed stays. */
export function putBack(before: Row, after: Row, now: Row): Row {
  return Object.fromEntries(
    Object.keys(now).map((key) => [
      key,
      key in before && JSON.stringify(now[key]) === JSON.stringify(after[key]) ? before[key] : now[key],
    ]),
  )
}

export interface Running {
  readonly id: string
  readonly kind: string
  readonly startedAt: Date
}

/** Of two conversations' running clocks the one that began earlier goes on, for answers and for the whole matter apart. */
export function asideOf(running: readonly Running[]): Running[] {
  const groups = Map.groupBy(running, (clock) => clock.kind === 'resolution')
  return [...groups.values()].flatMap((group) =>
    group.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1)).slice(1),
  )
}
