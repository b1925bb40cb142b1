import { newId } from '#kernel/ids.ts'
import { startOfDay } from '#kernel/local-time.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { ALWAYS } from '../domain/schedule.ts'
import { hoursChanged } from '../events.ts'
import { allowed, mayNotSet } from '../policy.ts'
import { standingVersion } from '../queries/rows.ts'
import { hoursBook } from '../queries/schedules.ts'
import { endVersion, insertVersion } from '../store/versions.ts'
import type { HoursVersionRow } from '../tables.ts'
import { type SaidHours, senseless, tidy } from './sense.ts'

export interface NewVersion extends SaidHours {
  /** Null: the organisation. */
  readonly departmentId: string | null
  /** The day from whose beginning it holds, in the zone of the hours; null: since ever. */
  readonly validFrom: string | null
}

/** Sets hours from a day on, in the past too: what was measured since then is measured anew. */
export async function addVersion(ctx: Ctx, input: NewVersion): Promise<Result<{ id: string }>> {
  const { departmentId, validFrom } = input
  const right = await allowed(ctx, mayNotSet(ctx, departmentId))
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const book = await hoursBook(ctx)
    if (departmentId !== null && !book.departments.some(({ id }) => id === departmentId))
      return refuse('not_found', 'This department is not there any more.')
    const wrong = senseless(input, departmentId, book)
    if (wrong) return wrong
    const row = rowOf(ctx, input, book.zone)
    if (!(await insertVersion(tx, row))) return taken(validFrom)
    tx.emit(hoursChanged({ subject: row.id, departmentId, act: 'added', since: row.validFrom }))
    return ok({ id: row.id })
  })
}

/**
 * Corrects hours for the time they hold: they were wrong from the start. What was believed stays on record; whatever was
 * measured by it is measured anew. Refused when somebody corrected them meanwhile.
 */
export async function correctVersion(
  ctx: Ctx,
  input: SaidHours & { readonly id: string },
): Promise<Result<{ id: string }>> {
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const before = await standingVersion(tx, ctx.organisationId, input.id)
    if (!before) return gone
    const { departmentId, validDay: validFrom } = before
    const right = await allowed(ctx, mayNotSet(ctx, departmentId))
    if (!right.ok) return right
    const book = await hoursBook(ctx)
    const wrong = senseless(input, departmentId, book)
    if (wrong) return wrong
    const row = { ...rowOf(ctx, { ...input, departmentId, validFrom }, book.zone), corrects: before.id }
    if (!(await endVersion(tx, ctx.organisationId, before.id, ending(ctx)))) return gone
    if (!(await insertVersion(tx, row))) return gone
    const since = earlier(before.validFrom, row.validFrom)
    tx.emit(hoursChanged({ subject: row.id, departmentId, act: 'corrected', since }))
    return ok({ id: row.id })
  })
}

/** Takes back hours that do not hold yet. Those that did are history: correct them. */
export async function withdrawVersion(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ id: string }>> {
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const before = await standingVersion(tx, ctx.organisationId, input.id)
    if (!before) return gone
    const { departmentId, validFrom } = before
    const right = await allowed(ctx, mayNotSet(ctx, departmentId))
    if (!right.ok) return right
    if ((validFrom ?? ALWAYS) <= ctx.now())
      return refuse('conflict', 'These hours hold already, so clocks were measured by them.', {
        help: 'Correct them, or set other hours from today on.',
      })
    if (!(await endVersion(tx, ctx.organisationId, before.id, ending(ctx)))) return gone
    tx.emit(hoursChanged({ subject: before.id, departmentId, act: 'withdrawn', since: validFrom }))
    return ok({ id: before.id })
  })
}

const gone: Refused = refuse('stale', 'Somebody changed these hours meanwhile.', {
  help: 'Look at what they say now, then change them again. What you typed is still here.',
})

function taken(validFrom: string | null): Refused {
  const from = validFrom === null ? 'from the beginning' : `from ${validFrom} on`
  const message = `There are hours that hold ${from} already. Correct those, or choose another day.`
  return refuse('conflict', message, { fields: { validFrom: message } })
}

function rowOf(ctx: Ctx, input: NewVersion, zone: string): HoursVersionRow {
  const { departmentId, validFrom, hours, calendarIds } = input
  const now = ctx.now()
  return {
    organisationId: ctx.organisationId,
    id: newId(now.getTime()),
    departmentId,
    validDay: validFrom,
    validFrom: validFrom === null ? null : startOfDay(validFrom, hours?.zone ?? zone),
    hours: hours && tidy(hours),
    calendarIds: hours ? [...new Set(calendarIds)] : [],
    corrects: null,
    createdAt: now,
    createdBy: whoOf(ctx),
    endedAt: null,
    endedBy: null,
  }
}

function whoOf({ actor }: Ctx): string | null {
  return actor.kind === 'member' ? actor.memberId : null
}

function ending(ctx: Ctx) {
  return { endedAt: ctx.now(), endedBy: whoOf(ctx) }
}

function earlier(one: Date | null, other: Date | null): Date | null {
  return one === null || other === null ? null : one < other ? one : other
}
