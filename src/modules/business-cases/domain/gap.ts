/** Below this many houses a median says more about which ones were chosen than about where we stand. */
export const FEWEST_PEERS = 3
/** Days after which a figure of somebody else is called old. */
export const OLD_AFTER_DAYS = 365

export interface PeerValue {
  readonly peer: string
  readonly value: number
  /** Calendar day the figure is of. */
  readonly asOf: string
  readonly source: string
}

export interface OwnValue {
  readonly value: number | null
  readonly reason: string | null
  readonly asOf: string
}

export interface Gap {
  readonly n: number
  /** Of the peers, without us; null with fewer than three. */
  readonly median: number | null
  readonly best: number | null
  /** Own minus median, in the unit of the measure. */
  readonly difference: number | null
  readonly behind: boolean | null
  /** 1 is the best of us and the peers together; ties share the better place. */
  readonly rank: number | null
  readonly reason: string | null
}

/** Where we stand among others. Nothing is estimated: what is missing leaves the gap unknown, with the reason. */
export function gapOf(own: OwnValue, peers: readonly PeerValue[], lowerIsBetter: boolean): Gap {
  const values = peers.map(({ value }) => value).sort((a, b) => a - b)
  const n = values.length
  const best = (lowerIsBetter ? values[0] : values.at(-1)) ?? null
  const nothing = { n, best, median: null, difference: null, behind: null, rank: null }
  if (n === 0) return { ...nothing, reason: 'No figure of a peer is known.' }
  const rank = own.value === null ? null : 1 + values.filter((one) => better(one, own.value)).length
  if (n < FEWEST_PEERS)
    return { ...nothing, rank, reason: 'Fewer than three peers are known, so there is no median.' }
  const median = medianOf(values)
  if (own.value === null) return { ...nothing, median, reason: own.reason ?? 'Our own figure is unknown.' }
  const difference = own.value - median
  const behind = difference !== 0 && difference > 0 === lowerIsBetter
  return { n, best, median, difference, behind, rank, reason: null }

  function better(one: number, than: number | null): boolean {
    return than !== null && (lowerIsBetter ? one < than : one > than)
  }
}

/** The middle value, or the mean of the two in the middle; of sorted numbers. */
export function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** Posts a week between two counts of everything that was published; null when they are less than a week apart or one went down. */
export function postsPerWeek(
  readings: readonly { readonly at: Date; readonly posts: number | null }[],
): number | null {
  const counted = readings
    .flatMap(({ at, posts }) => (posts === null ? [] : [{ at: at.getTime(), posts }]))
    .sort((a, b) => a.at - b.at)
  const last = counted.at(-1)
  if (!last) return null
  const first = counted.find(({ at }) => last.at - at <= 28 * DAY)
  if (!first || last.at - first.at < 7 * DAY || last.posts < first.posts) return null
  return ((last.posts - first.posts) * 7 * DAY) / (last.at - first.at)
}

const DAY = 86_400_000
