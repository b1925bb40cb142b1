import { afterOpenMs, hoursOf, hoursOfDepartments, openMs, type Schedule } from '#modules/hours/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DeskHours } from '../../domain/clocks/measure.ts'

/** A schedule, as clocks ask it. */
export const asDeskHours = (schedule: Schedule): DeskHours => ({
  openMs: (from, to) => openMs(schedule, from, to),
  afterOpenMs: (from, ms) => afterOpenMs(schedule, from, ms),
})

/** Which desk's hours measure a clock: the one it began on, however often it is handed on. */
export const deskOf = (clock: {
  readonly measuredBy: string | null
  readonly departmentId: string
}): string => clock.measuredBy ?? clock.departmentId

/** The hours of one desk, as clocks ask for them. */
export async function deskHours(ctx: Ctx, departmentId: string): Promise<DeskHours> {
  return asDeskHours(await hoursOf(ctx, { departmentId }))
}

/** The hours of many desks at once. */
export async function hoursOfDesks(
  ctx: Ctx,
  departmentIds: readonly string[],
): Promise<Map<string, DeskHours>> {
  const found = await hoursOfDepartments(ctx, [...new Set(departmentIds)])
  return new Map([...found].map(([id, schedule]) => [id, asDeskHours(schedule)]))
}
