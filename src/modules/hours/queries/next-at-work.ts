import { localTime } from '#kernel/local-time.ts'
import { memberCards, memberProfiles } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { nextOpening } from '../domain/measure.ts'
import { always, hoursOfMember } from '../domain/schedule.ts'
import { awayNow } from './present.ts'
import { hoursBook } from './schedules.ts'

/**
 * The first instant after `at` at which one of these is at work, as `worksAt` judges it: the next opening of their hours,
 * after an absence that runs now. An absence that begins in between is not looked for: whoever comes at that instant asks
 * again. Null when none of them works within 400 days.
 */
export async function nextAtWork(ctx: Ctx, memberIds: readonly string[], at: Date): Promise<Date | null> {
  if (memberIds.length === 0) return null
  return ctx.read(async () => {
    const book = await hoursBook(ctx)
    const cards = await memberCards(ctx, memberIds)
    const away = await awayNow(ctx, memberIds, at)
    let first: Date | null = null
    for (const profile of (await memberProfiles(ctx, memberIds)).values()) {
      if (cards.get(profile.id)?.status !== 'active') continue
      const { workingHours, zone, departmentId, endsOn } = profile
      const schedule = workingHours
        ? always(hoursOfMember(workingHours, zone ?? book.zone))
        : book.scheduleOf(departmentId)
      const back = away.get(profile.id)?.until
      const opening = nextOpening(schedule, back && back > at ? back : new Date(at.getTime() + 1))
      if (!opening || (endsOn !== null && localTime(opening, book.zone).day >= endsOn)) continue
      if (first === null || opening < first) first = opening
    }
    return first
  })
}
