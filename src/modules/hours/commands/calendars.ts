import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { judge } from '../domain/judge.ts'
import type { Closed } from '../domain/schedule.ts'
import { calendarChanged, hoursChanged } from '../events.ts'
import { allowed, mayNotKeepCalendars } from '../policy.ts'
import { allCalendars, standingVersions } from '../queries/rows.ts'
import { deleteCalendar, insertCalendar, updateCalendar } from '../store/calendars.ts'

export interface CalendarText {
  readonly name: string
  readonly days: readonly Closed[]
}

/** Makes a calendar of closed days. It closes nothing until hours use it. */
export async function addCalendar(ctx: Ctx, input: CalendarText): Promise<Result<{ id: string }>> {
  const right = await allowed(ctx, mayNotKeepCalendars(ctx))
  if (!right.ok) return right
  const wrong = wrongDays(input.days)
  if (wrong) return wrong
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const now = ctx.now()
  const row = {
    organisationId: ctx.organisationId,
    id: newId(now.getTime()),
    name: input.name.trim(),
    days: inOrder(input.days),
    createdAt: now,
    createdBy: by,
    changedAt: now,
    changedBy: by,
  }
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (!(await insertCalendar(tx, row))) return nameTaken(row.name)
    tx.emit(calendarChanged('added', row.id, row.days.length))
    return ok({ id: row.id })
  })
}

/** Changes a calendar; all hours that use it read by its new days, those of the past too. */
export async function changeCalendar(
  ctx: Ctx,
  input: CalendarText & { readonly id: string },
): Promise<Result<{ id: string }>> {
  const right = await allowed(ctx, mayNotKeepCalendars(ctx))
  if (!right.ok) return right
  const wrong = wrongDays(input.days)
  if (wrong) return wrong
  const { organisationId } = ctx
  const name = input.name.trim()
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const others = (await allCalendars(tx, organisationId)).filter(({ id }) => id !== input.id)
    if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return nameTaken(name)
    const row = await updateCalendar(tx, organisationId, input.id, {
      name,
      days: inOrder(input.days),
      changedAt: ctx.now(),
      changedBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
    })
    if (!row) return gone
    tx.emit(calendarChanged('changed', row.id, row.days.length))
    for (const departmentId of await using(tx, organisationId, row.id))
      tx.emit(hoursChanged({ subject: row.id, departmentId, act: 'holidays', since: null }))
    return ok({ id: row.id })
  })
}

/** Removes a calendar that no hours use: whoever removes a used one would open desks on all its days. */
export async function removeCalendar(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const right = await allowed(ctx, mayNotKeepCalendars(ctx))
  if (!right.ok) return right
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if ((await using(tx, organisationId, input.id)).length > 0)
      return refuse('conflict', 'Working hours use this calendar, also those of the past.', {
        help: 'Take it out of them first; or leave it, it costs nothing.',
      })
    if (!(await deleteCalendar(tx, organisationId, input.id))) return gone
    tx.emit(calendarChanged('removed', input.id, 0))
    return ok({ id: input.id })
  })
}

/** The organisation (null) and departments with standing hours that use a calendar. */
async function using(tx: WriteTx, organisationId: string, calendarId: string): Promise<(string | null)[]> {
  const versions = await standingVersions(tx, organisationId)
  const all = versions.filter(({ calendarIds }) => calendarIds.includes(calendarId))
  return [...new Set(all.map(({ departmentId }) => departmentId))]
}

const gone: Refused = refuse('not_found', 'This calendar is not there any more.')

function nameTaken(name: string): Refused {
  const message = `There is a calendar called “${name}” already. Choose another name, or change that one.`
  return refuse('conflict', message, { fields: { name: message } })
}

/** The same rules as for the closed days of hours; the places are `days.0`. */
function wrongDays(days: readonly Closed[]): Refused | null {
  const faults = judge({ zone: 'UTC', week: [], closed: days, extra: [] })
  const [first] = faults
  if (!first) return null
  const fields = faults.map(({ where, message }) => [where.replace('closed', 'days'), message])
  return refuse('invalid', first.message, { fields: Object.fromEntries(fields) })
}

/** By day, names trimmed, the same entry once. */
function inOrder(days: readonly Closed[]): Closed[] {
  const all = days.map(({ from, to, name }) => ({ from, to, name: name.trim() }))
  const once = new Map(all.map((one) => [`${one.from} ${one.to} ${one.name}`, one]))
  return [...once.values()].sort((a, b) => a.from.localeCompare(b.from))
}
