import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { saidIn } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { DAY, keyOf } from '../domain/grain.ts'
import { hourMeant } from '../domain/sentence.ts'
import { muteLifted, signalEvent } from '../events.ts'
import { maySettle } from '../policy.ts'
import { addMute, changeSignal, liftMute, lockSignal, partRows } from '../store/signals.ts'
import type { SignalRow } from '../tables.ts'
import { sceneOf } from './scene.ts'

const MUTED_DAYS = 28
const MOST_AUTHORS = 200
const gone = refuse('not_found', 'This signal does not exist.')

/**
 * Says that a signal is noise, and why. What looks the same (under the same post, by the same people, at the same hour of
 * the week) is kept without being told for `days` days; what is much worse is told all the same.
 */
export async function sayNoise(
  ctx: Ctx,
  input: { readonly signalId: string; readonly reason: string; readonly days?: number | undefined },
): Promise<Result<{ id: string; until: string }>> {
  const allowed = await maySettle(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const row = await lockSignal(tx, ctx.organisationId, input.signalId)
    if (!row) return gone
    if (row.verdict === 'noise') return refuse('conflict', 'Somebody called this noise already.')
    const now = ctx.now()
    const until = new Date(now.getTime() + (input.days ?? MUTED_DAYS) * DAY)
    const signalId = row.id
    const mute = {
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      signalId,
      reason: input.reason,
    }
    const shape = await shapeOf(ctx, row)
    await addMute(tx, { ...mute, by: memberOf(ctx), at: now, until, liftedAt: null, liftedBy: null, shape })
    const ended = { state: 'ended' as const, endedAt: row.endedAt ?? now }
    await changeSignal(tx, ctx.organisationId, row.id, { ...verdict(ctx, 'noise', input.reason), ...ended })
    tx.emit(signalEvent('muted', row, row.kind))
    return ok({ id: row.id, until: until.toISOString() })
  })
}

/** Says that a signal is what it seems: it counts as right in the share of false alarms. Saying it again changes nothing. */
export async function sayReal(
  ctx: Ctx,
  { signalId }: { readonly signalId: string },
): Promise<Result<{ id: string }>> {
  const allowed = await maySettle(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const row = await lockSignal(tx, ctx.organisationId, signalId)
    if (!row) return gone
    if (row.verdict === 'real') return ok({ id: row.id })
    await changeSignal(tx, ctx.organisationId, row.id, verdict(ctx, 'real', null))
    tx.emit(signalEvent('confirmed', row, row.kind))
    return ok({ id: row.id })
  })
}

/** Has noise told again from now on. */
export async function liftMuteNow(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const allowed = await maySettle(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const lifted = await liftMute(tx, { organisationId: ctx.organisationId, id }, memberOf(ctx), ctx.now())
    if (!lifted) return refuse('not_found', 'Nothing is muted by this any more.')
    tx.emit(muteLifted(id, id))
    return ok({ id })
  })
}

const memberOf = ({ actor }: Ctx): string | null => (actor.kind === 'member' ? actor.memberId : null)

function verdict(ctx: Ctx, what: 'noise' | 'real', reason: string | null): Partial<SignalRow> {
  return { verdict: what, verdictReason: reason, verdictBy: memberOf(ctx), verdictAt: ctx.now() }
}

async function shapeOf(ctx: Ctx, row: SignalRow) {
  const { wall } = await sceneOf(ctx)
  const now = ctx.now()
  const facts = await saidIn(ctx, {
    mentionIds: row.mentionIds,
    from: now,
    to: now,
    limit: row.mentionIds.length + 1,
  })
  const parts = await ctx.read((tx) => partRows(tx, ctx.organisationId, [row.id]))
  const watches = parts.map((part) => keyOf({ kind: part.watchKind, id: part.watchId }))
  return {
    kinds: row.kinds,
    watches: [...new Set(watches)],
    ...hourMeant(row.parts, wall),
    rootKey: row.rootKey,
    thread: row.parts.thread,
    authors: [...new Set(facts.map(({ author }) => author))].slice(0, MOST_AUTHORS),
    words: row.parts.words,
    rate: row.parts.rate,
    floor: row.floor,
  }
}
