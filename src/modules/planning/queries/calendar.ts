import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type CalendarEvent, judgeSpan, readCalendarFile } from '../calendar-file.ts'
import { person, wrongField } from '../policy.ts'
import { outsideKeys } from './time-rows.ts'

/** What a calendar file holds in some days, to choose from. Nothing of it is kept. */
export async function readCalendar(
  ctx: Ctx,
  { ics, from, until }: { readonly ics: string; readonly from: string; readonly until: string },
): Promise<Result<{ events: (CalendarEvent & { there: boolean })[]; left: number }>> {
  const member = person(ctx)
  if (!member.ok) return member
  const wrong = judgeSpan(from, until)
  if (wrong) return wrongField('until', wrong)
  const { zone } = await organisation(ctx)
  const read = readCalendarFile(ics, { from, until, zone })
  if (!read.ok) return read
  const there = await ctx.read((tx) => outsideKeys(tx, ctx.organisationId, member.value.memberId))
  return ok({
    events: read.value.events.map((event) => ({ ...event, there: there.has(event.key) })),
    left: read.value.left,
  })
}
