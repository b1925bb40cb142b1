/** One answer of one of our people; instants in milliseconds. */
export interface Sent {
  readonly memberId: string
  readonly desk: string
  readonly at: number
}

const QUARTER = 15 * 60_000
/** A longer silence counts as not being there. */
export const LONGEST_SILENCE = 2 * 3_600_000

/**
 * How many people were at work on each desk in each quarter of an hour, read from their answers: from a quarter before
 * the first of a run to its last, without a silence of more than two hours inside. Whoever answers for several desks
 * counts for the one of the answer before. Who was there and had nothing to answer is not seen.
 */
export function presence(
  sent: readonly Sent[],
  window: { readonly from: number; readonly to: number },
): Map<string, Uint16Array> {
  const count = Math.ceil((window.to - window.from) / QUARTER)
  const desks = new Map<string, Uint16Array>()
  const sorted = [...sent].sort((a, b) =>
    a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : a.at - b.at,
  )
  let until = 0
  for (const [index, one] of sorted.entries()) {
    const before = sorted[index - 1]
    const same = before?.memberId === one.memberId
    const goesOn = same && one.at - before.at <= LONGEST_SILENCE
    const place = Math.floor((one.at - window.from) / QUARTER)
    const first = Math.max(0, goesOn ? until : Math.max(same ? until : 0, place - 1))
    const quarters = desks.get(one.desk) ?? new Uint16Array(count)
    desks.set(one.desk, quarters)
    for (let quarter = first; quarter <= Math.min(place, count - 1); quarter += 1)
      quarters[quarter] = (quarters[quarter] ?? 0) + 1
    until = place + 1
  }
  return desks
}

/** The mean number of people by hour of the week; `calendar` says which quarter of the week each quarter is. */
export function meanWeek(quarters: ArrayLike<number> | undefined, calendar: ArrayLike<number>): number[] {
  const sums = Array.from({ length: 168 }, () => 0)
  const seen = Array.from({ length: 168 }, () => 0)
  for (let index = 0; index < (quarters?.length ?? 0); index += 1) {
    const hour = (calendar[index] ?? 0) >> 2
    sums[hour] = (sums[hour] ?? 0) + (quarters?.[index] ?? 0)
    seen[hour] = (seen[hour] ?? 0) + 1
  }
  return sums.map((sum, hour) => (seen[hour] ? sum / (seen[hour] ?? 1) : 0))
}
