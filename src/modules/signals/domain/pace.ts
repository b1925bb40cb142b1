/** So many posts at once are counted as they come, and so many more a second. */
const CALM = 200
const CALM_A_SECOND = 50
/** In a flood a count that took a while is followed by a rest of so many times that, within bounds, in milliseconds. */
const RESTS = 4
const LEAST = 500
const MOST = 2000

/** How many posts were counted lately: what runs off as time passes. */
export interface Pace {
  readonly lately: number
  readonly at: number
}
export const STILL: Pace = { lately: 0, at: 0 }

/** Of how many posts one still speaks at `now`. */
const latelyAt = ({ lately, at }: Pace, now: number): number =>
  Math.max(0, lately - ((now - at) * CALM_A_SECOND) / 1000)

/** Whether so many came lately that not every one is counted by itself; `now` in milliseconds. */
export const isFlood = (pace: Pace, now: number): boolean => latelyAt(pace, now) > CALM

/**
 * How long the next count is best left, in milliseconds, after one that took `took` and counted so many posts: 0 as long as
 * they are few, so that nothing waits that anybody waits for. Times in milliseconds of one clock.
 */
export function afterCount(
  before: Pace,
  { posts, took, now }: { readonly posts: number; readonly took: number; readonly now: number },
): { readonly pace: Pace; readonly rest: number } {
  const pace = { lately: latelyAt(before, now) + posts, at: now }
  // What a flood brought is soon forgotten when it is over.
  const bounded = { ...pace, lately: Math.min(pace.lately, 2 * CALM) }
  return {
    pace: bounded,
    rest: pace.lately <= CALM ? 0 : Math.min(MOST, Math.max(LEAST, RESTS * took)),
  }
}
