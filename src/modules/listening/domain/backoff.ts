const FIRST_MS = 1000
const LONGEST_MS = 5 * 60_000

/**
 * Milliseconds to wait after `failures` failures in a row (1 is the first): a second, doubling to five minutes, spread
 * by `luck` (0..1) over the upper half so that many sources of one server do not come back in the same instant.
 */
export function backoffMs(failures: number, luck: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, failures - 1)))
  return Math.round(full * (0.5 + luck / 2))
}
