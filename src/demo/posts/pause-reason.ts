/** Why the web shop's account stands still today; shown on everything that waits for it. */
export const PAUSE_REASON = 'wrong prices on 40 pages, nothing about the shop until they are mended.'
