import { newId } from '#kernel/ids.ts'
import { addDays, addMonths, localTime, startOfDay } from '#kernel/local-time.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type MemberProfile, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type AbsenceKind, KEPT_MONTHS } from '../domain/absences.ts'
import { absenceChanged } from '../events.ts'
import { forgetAbsenceJob } from '../jobs/forget-absence.ts'
import { concerns, sentences } from '../policy.ts'
import { absenceRow, absencesFrom } from '../queries/rows.ts'
import { deleteAbsence, insertAbsence, updateAbsence } from '../store/absences.ts'
import type { AbsenceRow } from '../tables.ts'

export interface AbsenceText {
  /** First and last day away, in the member’s zone. */
  readonly from: string
  readonly to: string
  readonly kind: AbsenceKind
}

const LONGEST_DAYS = 400

/** Says that somebody is away: oneself, or by their manager or those who manage people. */
export async function addAbsence(
  ctx: Ctx,
  input: AbsenceText & { readonly memberId?: string | undefined },
): Promise<Result<{ id: string }>> {
  const who = await memberFor(ctx, input.memberId ?? (ctx.actor.kind === 'member' ? ctx.actor.memberId : ''))
  if (!who.ok) return who
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const id = newId(ctx.now().getTime())
    const span = await spanFor(ctx, tx, who.value, input, id)
    if (!span.ok) return span
    const { organisationId } = ctx
    const createdBy = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const row = { organisationId, id, memberId: who.value.id, createdAt: ctx.now(), createdBy, ...span.value }
    await insertAbsence(tx, row)
    await forgetLater(tx, row)
    tx.emit(absenceChanged('added', row))
    return ok({ id })
  })
}

/** Changes when, or as what, somebody is away. */
export async function changeAbsence(
  ctx: Ctx,
  input: AbsenceText & { readonly id: string },
): Promise<Result<{ id: string }>> {
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const row = await absenceRow(tx, ctx.organisationId, input.id)
    if (!row) return gone
    const who = await memberFor(ctx, row.memberId)
    if (!who.ok) return who
    const span = await spanFor(ctx, tx, who.value, input, row.id)
    if (!span.ok) return span
    await updateAbsence(tx, ctx.organisationId, row.id, span.value)
    await forgetLater(tx, { ...row, ...span.value })
    tx.emit(absenceChanged('changed', row))
    return ok({ id: row.id })
  })
}

/** Erases an absence. */
export async function removeAbsence(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ id: string }>> {
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const row = await absenceRow(tx, ctx.organisationId, input.id)
    if (!row) return gone
    const who = await memberFor(ctx, row.memberId)
    if (!who.ok) return who
    await deleteAbsence(tx, ctx.organisationId, row.id)
    tx.emit(absenceChanged('removed', row))
    return ok({ id: row.id })
  })
}

const gone: Refused = refuse('not_found', 'This absence is not there any more.')

async function memberFor(ctx: Ctx, memberId: string): Promise<Result<MemberProfile>> {
  const profile = (await memberProfiles(ctx, [memberId])).get(memberId)
  if (!profile) return refuse('not_found', 'This person is not in the directory.')
  return concerns(ctx, profile) ? ok(profile) : refuse('forbidden', sentences.absence)
}

type Span = Pick<AbsenceRow, 'fromDay' | 'toDay' | 'fromAt' | 'toAt' | 'kind'>

async function spanFor(
  ctx: Ctx,
  tx: WriteTx,
  member: MemberProfile,
  { from, to, kind }: AbsenceText,
  exceptId: string,
): Promise<Result<Span>> {
  const wrong = (field: 'from' | 'to', message: string): Refused =>
    refuse('invalid', message, { fields: { [field]: message } })
  if (to < from) return wrong('to', 'The last day is before the first. Swap them.')
  if (to >= addDays(from, LONGEST_DAYS))
    return wrong('to', `Use at most ${LONGEST_DAYS} days for one absence.`)
  const zone = member.zone ?? (await organisation(ctx)).zone
  const now = localTime(ctx.now(), zone).day
  if (addMonths(to, KEPT_MONTHS) < now)
    return wrong('to', `Absences are kept for ${KEPT_MONTHS} months; this one would be erased at once.`)
  if (from > addMonths(now, 24)) return wrong('from', 'Choose a day within the next two years.')
  const [fromAt, toAt] = [startOfDay(from, zone), startOfDay(addDays(to, 1), zone)]
  const other = (await absencesFrom(tx, ctx.organisationId, [member.id], fromAt)).find(
    (row) => row.id !== exceptId && row.fromAt < toAt,
  )
  if (!other) return ok({ fromDay: from, toDay: to, fromAt, toAt, kind })
  const message = `From ${other.fromDay} to ${other.toDay} is said already. Change that one, or choose other days.`
  return refuse('conflict', message, { fields: { from: message } })
}

/** Erased by the queue 13 months after its end; what was changed meanwhile is found by its end, so an early run does nothing. */
async function forgetLater(tx: WriteTx, { toAt, toDay, id }: Pick<AbsenceRow, 'toAt' | 'toDay' | 'id'>) {
  const due = new Date(Date.parse(`${addMonths(toDay, KEPT_MONTHS)}T00:00:00Z`) + 2 * 86_400_000)
  await tx.enqueue(forgetAbsenceJob, { absenceId: id }, { startAfter: due > toAt ? due : toAt })
}
