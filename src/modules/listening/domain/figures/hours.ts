const HOUR_MS = 3_600_000

export interface Hours {
  /** The first full hour (UTC) of the window. */
  readonly from: Date
  /** The end of the last one; not after `from` when there is none. */
  readonly to: Date
  /** Hours that the window or a period begins or ends within. What they hold cannot be counted by the hour. */
  readonly cut: readonly Date[]
}

/** The hours of [from, to): those that lie within it and, of periods that begin at `starts`, within one. */
export function hoursOf({ from, to }: { from: Date; to: Date }, starts: readonly Date[]): Hours {
  const cut = new Set<number>()
  for (const edge of [from, ...starts, to]) {
    const at = edge.getTime()
    const hour = floor(at)
    if (hour !== at && at >= from.getTime() && at <= to.getTime()) cut.add(hour)
  }
  return {
    from: new Date(-floor(-from.getTime())),
    to: new Date(floor(to.getTime())),
    cut: [...cut].sort((a, b) => a - b).map((hour) => new Date(hour)),
  }
}

const floor = (at: number): number => Math.floor(at / HOUR_MS) * HOUR_MS
