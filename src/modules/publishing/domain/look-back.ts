/** More than the clocks of two workers, or a worker's before and after somebody set it, are apart. */
const CLOCKS_DIFFER_MS = 120_000

/**
 * From when on a post may stand on the network, by the moment at which it was claimed. Whoever claimed it may have been
 * ahead of whoever looks for it, and what is looked for too late is taken to be absent and sent twice. Equal posts from
 * before are told apart by their ids (`known`).
 */
export function mayStandSince(claimedAt: Date): Date {
  return new Date(claimedAt.getTime() - CLOCKS_DIFFER_MS)
}
