import type { Gap } from '#modules/listening/contract.ts'

/** A part of the window, as shares of it between 0 and 1. */
export type Share = { id: string; start: number; end: number }

/** Where gaps lie within a window; what began before it is cut, what lasts reaches its end. */
export function gapShares(gaps: readonly Gap[], from: string, to: string): Share[] {
  const start = Date.parse(from)
  const length = Date.parse(to) - start
  if (!(length > 0)) return []
  const share = (at: number) => Math.min(1, Math.max(0, (at - start) / length))
  return gaps
    .map((gap) => ({
      id: gap.id,
      start: share(Date.parse(gap.from)),
      end: gap.to === null ? 1 : share(Date.parse(gap.to)),
    }))
    .filter((part) => part.end > part.start)
}
