import { newId } from '#kernel/ids.ts'
import { addDays, addMonths, localTime, startOfDay } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Area } from '../domain/areas.ts'
import { seatEvent } from '../events.ts'
import { termOverJob } from '../jobs/term-over.ts'
import { allowChair, memberOf } from '../policy.ts'
import { charterRow, seatRows } from '../queries/rows.ts'
import { endSittings, insertSeats, insertSitting, updateSeat } from '../store/charter.ts'

type Done = { done: true }
const gone = refuse('not_found', 'This seat is not here any more.')

export interface NewSeat {
  readonly area: Area
  readonly name?: string | null | undefined
  readonly voting?: boolean | undefined
}

export async function addSeat(ctx: Ctx, input: NewSeat): Promise<Result<{ id: string }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const rows = await seatRows(tx, ctx.organisationId)
    const position = Math.max(0, ...rows.map(({ seat }) => seat.position)) + 1
    const { area, name = null, voting = true } = input
    const id = newId(ctx.now().getTime())
    await insertSeats(tx, [
      { organisationId: ctx.organisationId, id, area, name: name || null, voting, position },
    ])
    tx.emit(seatEvent('added', id))
    return ok({ id })
  })
}

export async function changeSeat(ctx: Ctx, input: NewSeat & { readonly id: string }): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const { id, area, name = null, voting = true } = input
    if (!(await updateSeat(tx, ctx.organisationId, id, { area, name: name || null, voting }))) return gone
    tx.emit(seatEvent('changed', id))
    return ok({ done: true })
  })
}

/** Takes the seat away; whoever sits on it steps down. What they voted and decided stays. */
export async function removeSeat(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    if (!(await updateSeat(tx, ctx.organisationId, id, { removedAt: ctx.now() }))) return gone
    await freeSeats(ctx, tx, { seatId: id }, ctx.now(), 'ended')
    tx.emit(seatEvent('removed', id))
    return ok({ done: true })
  })
}

export interface Naming {
  readonly id: string
  readonly memberId: string
  /** Days in the organisation’s zone; from today without one. */
  readonly from?: string | undefined
  /** The last day; null: without end. Left out: as long as the charter says. */
  readonly to?: string | null | undefined
}

/** Names somebody to a seat; whoever held it steps down. One seat a person. */
export async function nameSeat(ctx: Ctx, input: Naming): Promise<Result<{ id: string }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const { organisationId } = ctx
    const rows = await seatRows(tx, organisationId)
    const found = rows.find(({ seat }) => seat.id === input.id)
    if (!found) return gone
    const person = (await memberCards(ctx, [input.memberId])).get(input.memberId)
    if (person?.status !== 'active')
      return refuse('invalid', 'Choose somebody who is here.', {
        fields: { memberId: 'Choose an active member.' },
      })
    const term = await termOf(ctx, tx, input)
    if (!term.ok) return term
    await freeSeats(ctx, tx, { seatId: input.id }, ctx.now(), 'ended')
    const other = rows.find(
      ({ seat, sitting }) => seat.id !== input.id && sitting?.memberId === input.memberId,
    )
    // A term that is over but was not cleared yet must not stand in the way.
    if (
      other?.sitting &&
      !other.sitting.endedAt &&
      other.sitting.validTo &&
      other.sitting.validTo <= ctx.now()
    )
      await freeSeats(ctx, tx, { id: other.sitting.id }, other.sitting.validTo, 'term')
    const id = newId(ctx.now().getTime())
    const row = {
      organisationId,
      id,
      seatId: input.id,
      memberId: input.memberId,
      ...term.value,
      namedBy: memberOf(ctx),
    }
    if (!(await insertSitting(tx, row)))
      return refuse(
        'conflict',
        `${person.name} holds another seat already. One seat each, so that nobody has two votes.`,
        {
          fields: { memberId: 'Free the other seat first.' },
        },
      )
    const { validTo } = term.value
    if (validTo)
      await tx.enqueue(termOverJob, { sittingId: id, until: validTo.toISOString() }, { startAfter: validTo })
    tx.emit(seatEvent('named', input.id, input.memberId))
    return ok({ id })
  })
}

async function termOf(
  ctx: Ctx,
  tx: WriteTx,
  { from, to }: Naming,
): Promise<Result<{ validFrom: Date; validTo: Date | null }>> {
  const { zone } = await organisation(ctx)
  const today = localTime(ctx.now(), zone).day
  const first = from ?? today
  if (first < today)
    return refuse('invalid', 'A seat cannot be given for the past.', {
      fields: { from: 'Choose today or a later day.' },
    })
  const months = (await charterRow(tx, ctx.organisationId))?.termMonths ?? null
  const last = to === undefined ? (months === null ? null : addDays(addMonths(first, months), -1)) : to
  if (last !== null && last < first)
    return refuse('invalid', 'The term would end before it begins.', {
      fields: { to: 'Choose a later day.' },
    })
  return ok({
    validFrom: first === today ? ctx.now() : startOfDay(first, zone),
    validTo: last === null ? null : startOfDay(addDays(last, 1), zone),
  })
}

export async function vacateSeat(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const freed = await freeSeats(ctx, tx, { seatId: id }, ctx.now(), 'ended')
    return freed === 0 ? refuse('conflict', 'This seat is empty already.') : ok({ done: true })
  })
}

/** Ends sittings and tells it; gives how many. Running twice ends nothing twice. */
export async function freeSeats(
  ctx: Ctx,
  tx: WriteTx,
  which: Parameters<typeof endSittings>[2],
  at: Date,
  because: 'left' | 'term' | 'ended',
): Promise<number> {
  const ended = await endSittings(tx, ctx.organisationId, which, at, because)
  for (const row of ended) tx.emit(seatEvent('vacated', row.seatId, row.memberId, because))
  return ended.length
}
