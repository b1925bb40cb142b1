import { and, desc, eq, gte, isNull, lt } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TimeEntry, Timer } from '../contract.ts'
import { FORGOTTEN_MINUTES, ranMinutes } from '../domain/time/timer.ts'
import { person } from '../policy.ts'
import { type TimerRow, timeEntries } from '../tables/time.ts'
import { timerOf } from './time-rows.ts'
import { todayOf } from './today.ts'

const MOST = 1000

function timerView(ctx: Ctx, row: TimerRow | undefined): Timer | null {
  if (!row) return null
  const { tactic, campaignId, note, startedAt, askedAt } = row
  const forgotten = askedAt !== null || ranMinutes(startedAt, ctx.now()) > FORGOTTEN_MINUTES
  return { tactic, campaignId, note, startedAt: startedAt.toISOString(), forgotten }
}

/** The timer of the one who asks. */
export async function myTimer(ctx: Ctx): Promise<Result<{ timer: Timer | null }>> {
  const member = person(ctx)
  if (!member.ok) return member
  const row = await ctx.read((tx) => timerOf(tx, ctx.organisationId, member.value.memberId))
  return ok({ timer: timerView(ctx, row) })
}

/** Timer and entries of the one who asks, of days [from, until), the latest first. Nobody reads another's. */
export async function myTime(
  ctx: Ctx,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Result<{ timer: Timer | null; entries: TimeEntry[]; more: boolean; today: string }>> {
  const member = person(ctx)
  if (!member.ok) return member
  const { memberId } = member.value
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(timeEntries)
      .where(
        and(
          eq(timeEntries.organisationId, ctx.organisationId),
          eq(timeEntries.memberId, memberId),
          gte(timeEntries.day, from),
          lt(timeEntries.day, until),
          isNull(timeEntries.removedAt),
        ),
      )
      .orderBy(desc(timeEntries.day), desc(timeEntries.id))
      .limit(MOST + 1)
    return ok({
      timer: timerView(ctx, await timerOf(tx, ctx.organisationId, memberId)),
      entries: rows.slice(0, MOST).map(({ id, tactic, campaignId, note, day, minutes, source }) => ({
        ...{ id, tactic, campaignId, note, day, minutes, source },
      })),
      more: rows.length > MOST,
      today: await todayOf(ctx),
    })
  })
}
