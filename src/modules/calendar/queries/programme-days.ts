import { and, eq, gte, lte } from 'drizzle-orm'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import type { Ctx } from '#platform/ctx.ts'
import { occurrences as falling } from '../domain/recurrence.ts'
import { occurrences, type ProgrammeRow } from '../tables.ts'
import { eventRows } from './rows.ts'

export interface ProgrammeDay {
  readonly day: string
  readonly state: 'coming' | 'made' | 'skipped' | 'holiday'
  readonly draftId: string | null
}

/** The days of a series from `from` to `to`, both included, with what stands for each. */
export async function comingDays(
  ctx: Ctx,
  row: ProgrammeRow,
  from: string,
  to: string,
  zone: string,
): Promise<ProgrammeDay[]> {
  const dealt = await ctx.read((tx) =>
    tx
      .select()
      .from(occurrences)
      .where(
        and(
          eq(occurrences.organisationId, ctx.organisationId),
          eq(occurrences.programmeId, row.id),
          gte(occurrences.day, from),
          lte(occurrences.day, to),
        ),
      ),
  )
  const known = new Map(dealt.map((one) => [one.day, one]))
  const holidays = row.skipHolidays ? await holidayDays(ctx, row.departmentId, from, to, zone) : new Set()
  return falling(row.rule, row.startsOn, from, to).map((day) => {
    const one = known.get(day)
    if (one) return { day, state: one.state, draftId: one.draftId }
    return { day, state: holidays.has(day) ? 'holiday' : 'coming', draftId: null }
  })
}

/** Days on which the house, or this department, has a holiday. */
async function holidayDays(
  ctx: Ctx,
  departmentId: string | null,
  from: string,
  to: string,
  zone: string,
): Promise<Set<string>> {
  const end = startOfDay(addDays(to, 1), zone)
  const days = new Set<string>()
  for (const event of await eventRows(ctx, startOfDay(from, zone), end)) {
    if (event.kind !== 'holiday') continue
    if (event.departmentId !== null && event.departmentId !== departmentId) continue
    const last = localTime(new Date(event.endsAt.getTime() - 1), zone).day
    for (let day = localTime(event.startsAt, zone).day; day <= last; day = addDays(day, 1)) days.add(day)
  }
  return days
}
