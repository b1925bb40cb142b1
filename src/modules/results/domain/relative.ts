/** One post with what its network told seven days after it went out; null: not told or too late. */
export interface Measured {
  readonly channelId: string
  readonly network: string
  readonly at: Date
  readonly views: number | null
  readonly shares: number | null
}

const DAY_MS = 86_400_000
export const LOOK_BACK_DAYS = 90
/** Below this many earlier posts there is no usual to hold a post against. */
const FEW = 5

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1)
  return (low + high) / 2
}

/** Shares ÷ views × 100 over the posts of which both are known; null without a view. */
export function shareRate(posts: readonly Measured[]): { readonly rate: number | null; readonly n: number } {
  const known = posts.flatMap(({ views, shares }) =>
    views !== null && shares !== null ? [{ views, shares }] : [],
  )
  const views = known.reduce((sum, one) => sum + one.views, 0)
  const shares = known.reduce((sum, one) => sum + one.shares, 0)
  return { rate: views === 0 ? null : (100 * shares) / views, n: known.length }
}

/**
 * Views of a post ÷ the median of its channel over the 90 days before it (metrics.md): 1 is the usual, whatever a network calls
 * a view. Null with fewer than five earlier posts, or where the usual is none.
 */
export function viewIndex(post: Measured, all: readonly Measured[]): number | null {
  if (post.views === null) return null
  const from = post.at.getTime() - LOOK_BACK_DAYS * DAY_MS
  const before = all.flatMap((one) =>
    one.channelId === post.channelId && one.views !== null && one.at < post.at && one.at.getTime() >= from
      ? [one.views]
      : [],
  )
  if (before.length < FEW) return null
  const usual = median(before)
  return usual === 0 ? null : post.views / usual
}

/** The median index of the posts of [from, to), with all posts since 90 days before `from` to hold them against. */
export function medianIndex(
  posts: readonly Measured[],
  all: readonly Measured[],
): { index: number | null; n: number } {
  const known = posts.flatMap((post) => viewIndex(post, all) ?? [])
  return { index: known.length === 0 ? null : median(known), n: known.length }
}
