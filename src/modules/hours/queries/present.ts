import { localTime } from '#kernel/local-time.ts'
import { memberCards, memberProfiles } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type AbsenceKind, awayAt } from '../domain/absences.ts'
import { isOpen } from '../domain/measure.ts'
import { always, hoursOfMember } from '../domain/schedule.ts'
import { concerns } from '../policy.ts'
import { absencesFrom } from './rows.ts'
import { hoursBook } from './schedules.ts'

export interface AwayNow {
  /** When they are back, over absences that follow each other. */
  readonly until: Date
  /** Null when it is none of the asker’s business. */
  readonly kind: AbsenceKind | null
}

/** Who of these is away at an instant, and until when; who is not, is missing from the map. */
export async function awayNow(
  ctx: Ctx,
  memberIds: readonly string[],
  at: Date,
): Promise<Map<string, AwayNow>> {
  if (memberIds.length === 0) return new Map()
  const rows = await ctx.read((tx) => absencesFrom(tx, ctx.organisationId, memberIds, at))
  if (rows.length === 0) return new Map()
  const profiles = await memberProfiles(ctx, [...new Set(rows.map((row) => row.memberId))])
  const away = new Map<string, AwayNow>()
  for (const profile of profiles.values()) {
    const theirs = rows.filter((row) => row.memberId === profile.id)
    const found = awayAt(
      theirs.map(({ fromAt, toAt, kind }) => ({ from: fromAt, to: toAt, kind })),
      at,
    )
    if (found) away.set(profile.id, concerns(ctx, profile) ? found : { ...found, kind: null })
  }
  return away
}

/**
 * Who of these is at work at an instant: active, before the day they leave, not away, and within the hours of their own
 * that stand in the directory, else within those of their department.
 */
export async function worksAt(ctx: Ctx, memberIds: readonly string[], at: Date): Promise<Set<string>> {
  if (memberIds.length === 0) return new Set()
  return ctx.read(async () => {
    const book = await hoursBook(ctx)
    const cards = await memberCards(ctx, memberIds)
    const profiles = await memberProfiles(ctx, memberIds)
    const away = await awayNow(ctx, memberIds, at)
    const today = localTime(at, book.zone).day
    const working = [...profiles.values()].filter(({ id, endsOn, workingHours, zone, departmentId }) => {
      const here = cards.get(id)?.status === 'active' && (endsOn === null || today < endsOn)
      if (!here || away.has(id)) return false
      const schedule = workingHours
        ? always(hoursOfMember(workingHours, zone ?? book.zone))
        : book.scheduleOf(departmentId)
      return isOpen(schedule, at)
    })
    return new Set(working.map(({ id }) => id))
  })
}
