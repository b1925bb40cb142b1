import { and, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { shifts } from '../domain/shifts.ts'
import { rotaChanged, rotaSwap } from '../events.ts'
import { forbidden, self } from '../policy.ts'
import { readRotas } from '../queries/rotas.ts'
import { deleteOverride, insertOverride, insertSwap, settleSwap } from '../store/rotas.ts'
import { overrides, type SwapRow, swaps } from '../tables.ts'
import { planHandOver } from './plan-hand-over.ts'
import { gone, liveRota } from './save-rota.ts'

interface Stretch {
  readonly rotaId: string
  readonly from: string
  readonly to: string
}

type Done = Result<{ id: string }>

const LONGEST_DAYS = 92

function judge(ctx: Ctx, { from, to }: Stretch): Refused | null {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const wrong = (field: string, message: string) =>
    refuse('invalid', message, { fields: { [field]: message } })
  if (last <= first) return wrong('to', 'The end is not after the beginning.')
  if (last <= ctx.now().getTime()) return wrong('to', 'This stretch is over already.')
  if (last - first > LONGEST_DAYS * 86_400_000) return wrong('to', 'Use at most three months at once.')
  return null
}

/** Puts somebody on call for a stretch, whoever’s turn it is: by those who keep the rota, or oneself for oneself. */
export async function putIn(
  ctx: Ctx,
  input: Stretch & { readonly memberId: string; readonly reason: string },
): Promise<Done> {
  const no = input.memberId === self(ctx) ? null : await forbidden(ctx, 'rota')
  if (no) return no
  const fault = judge(ctx, input)
  if (fault) return fault
  if ((await memberCards(ctx, [input.memberId])).get(input.memberId)?.status !== 'active')
    return refuse('invalid', 'This person has no account here.')
  return ctx.write(async (tx): Promise<Done> => {
    if (!(await liveRota(ctx, tx, input.rotaId))) return gone
    return ok({
      id: await override(ctx, tx, { ...input, from: new Date(input.from), to: new Date(input.to) }),
    })
  })
}

interface Put {
  readonly rotaId: string
  readonly memberId: string
  readonly reason: string
  readonly from: Date
  readonly to: Date
}

async function override(ctx: Ctx, tx: WriteTx, { rotaId, memberId, reason, from, to }: Put): Promise<string> {
  const madeAt = ctx.now()
  const id = newId(madeAt.getTime())
  const key = { organisationId: ctx.organisationId, id, rotaId }
  await insertOverride(tx, { ...key, memberId, reason, fromAt: from, toAt: to, madeAt, madeBy: self(ctx) })
  tx.emit(rotaChanged(rotaId))
  await planHandOver(ctx, tx, rotaId)
  return id
}

/** Takes such a stretch back; then it is again whose turn it was. */
export async function takeOut(ctx: Ctx, { id }: { readonly id: string }): Promise<Done> {
  return ctx.write(async (tx): Promise<Done> => {
    const [row] = await tx
      .select()
      .from(overrides)
      .where(and(eq(overrides.organisationId, ctx.organisationId), eq(overrides.id, id)))
    if (!row) return refuse('not_found', 'This change is not there any more.')
    const no = row.madeBy !== null && row.madeBy === self(ctx) ? null : await forbidden(ctx, 'rota')
    if (no) return no
    await deleteOverride(tx, row)
    tx.emit(rotaChanged(row.rotaId))
    await planHandOver(ctx, tx, row.rotaId)
    return ok({ id })
  })
}

/** Offers a stretch in which one is on call oneself. Until somebody takes it, it stays one’s own. */
export async function offerSwap(ctx: Ctx, input: Stretch & { readonly note: string }): Promise<Done> {
  const me = self(ctx)
  if (!me) return refuse('forbidden', 'Only a person can offer a shift.')
  const fault = judge(ctx, input)
  if (fault) return fault
  return ctx.write(async (tx): Promise<Done> => {
    const found = (await readRotas(ctx)).find(({ row }) => row.id === input.rotaId)
    if (!found) return gone
    const [fromAt, toAt] = [new Date(input.from), new Date(input.to)]
    const whose = shifts(found.rota, new Date(Math.max(fromAt.getTime(), ctx.now().getTime())), toAt)
    if (whose.some(({ memberId }) => memberId !== me))
      return refuse('invalid', 'In part of this time somebody else is on call. Offer your own shift.')
    const madeAt = ctx.now()
    const id = newId(madeAt.getTime())
    const key = { organisationId: ctx.organisationId, id, rotaId: input.rotaId, offeredBy: me }
    const open = { note: input.note, state: 'offered' as const, takenBy: null, madeAt, settledAt: null }
    await insertSwap(tx, { ...key, ...open, fromAt, toAt })
    tx.emit(rotaSwap(input.rotaId, 'offered', id))
    return ok({ id })
  })
}

/** Takes over a stretch somebody offered. The first one gets it. */
export async function takeSwap(ctx: Ctx, { id }: { readonly id: string }): Promise<Done> {
  const me = self(ctx)
  if (!me) return refuse('forbidden', 'Only a person can take a shift.')
  return ctx.write(async (tx): Promise<Done> => {
    const row = await swapRow(ctx, tx, id)
    if (!row) return noSwap
    if (row.offeredBy === me) return refuse('invalid', 'This is your own shift already.')
    const done = await settleSwap(tx, row, { state: 'taken', takenBy: me, settledAt: ctx.now() })
    if (!done || row.toAt <= ctx.now()) return taken
    const whose = { rotaId: row.rotaId, memberId: me, from: row.fromAt, to: row.toAt }
    await override(ctx, tx, { ...whose, reason: row.note })
    tx.emit(rotaSwap(row.rotaId, 'taken', id))
    return ok({ id })
  })
}

/** Keeps what one had offered. */
export async function withdrawSwap(ctx: Ctx, { id }: { readonly id: string }): Promise<Done> {
  return ctx.write(async (tx): Promise<Done> => {
    const row = await swapRow(ctx, tx, id)
    if (!row) return noSwap
    if (row.offeredBy !== self(ctx) && !may(ctx.actor, 'rules.manage'))
      return refuse('forbidden', 'Only whoever offered this shift can keep it.')
    const done = await settleSwap(tx, row, { state: 'withdrawn', takenBy: null, settledAt: ctx.now() })
    if (!done) return taken
    tx.emit(rotaSwap(row.rotaId, 'withdrawn', id))
    return ok({ id })
  })
}

const noSwap: Refused = refuse('not_found', 'This offer is not there any more.')
const taken: Refused = refuse('stale', 'Somebody was faster: this shift is not on offer any more.')

async function swapRow(ctx: Ctx, tx: WriteTx, id: string): Promise<SwapRow | undefined> {
  const [row] = await tx
    .select()
    .from(swaps)
    .where(and(eq(swaps.organisationId, ctx.organisationId), eq(swaps.id, id)))
  return row
}
