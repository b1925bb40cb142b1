import type { Ctx } from '#platform/ctx.ts'
import { markQuery, type SaidCount, type Taken, takeMarked } from '../store/watch-marks.ts'

export type { SaidCount }

/**
 * What changed since this was last asked, counted by five minutes of the time it was written, the newest first; where there is
 * `more`, ask again. Nothing is left out, and nothing told without cause: in one transaction with what the caller makes of it. One
 * room asks. `limit`: so many changes at once.
 */
export function takeCounts(ctx: Ctx, limit: number): Promise<Taken> {
  return ctx.write((tx) => takeMarked(tx, ctx.organisationId, limit))
}

/** Has all of what a query found told again by `takeCounts`: its words changed. */
export function countAgain(ctx: Ctx, queryId: string): Promise<void> {
  return ctx.write((tx) => markQuery(tx, ctx.organisationId, queryId))
}
