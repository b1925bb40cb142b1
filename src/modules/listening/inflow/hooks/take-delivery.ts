import { ok, type Result, refuse } from '#kernel/result.ts'
import { withSession } from '#modules/channels/index.ts'
import { take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { countDelivery, noteDelivery, noteRefusal } from '../../store/inflow/hooks.ts'
import type { HookDeliveryRow } from '../tables.ts'
import { takeIn } from '../take-in.ts'
import { type HookItems, readDelivery, type Unread } from './body.ts'
import { secretsIn } from './secrets.ts'
import { judgeSignature } from './signature.ts'

export interface Delivered {
  readonly channelId: string
  readonly headers: Headers
  readonly body: Uint8Array
  /** The sender's address as far as it can be trusted. */
  readonly address: string
  readonly requestId?: string | undefined
}

/** What a sender is told. */
export interface Taken {
  readonly items: number
  readonly fresh: number
  readonly known: number
  readonly unreadable: readonly Unread[]
  readonly passedOver: readonly string[]
}

/** A hook may deliver ten times a second on average; whoever guesses secrets gets few tries. */
const deliveries = { scope: 'hook', max: 600, windowMs: 60_000 }
const guesses = { scope: 'hook address', max: 60, windowMs: 15 * 60_000 }

/** The hook behind an address, or null: there is none, or it is closed. */
export async function hookAt(engine: Engine, channelId: string, requestId?: string): Promise<Ctx | null> {
  const { rows } = await engine.db.$client.query<{ organisation_id: string }>(
    'select organisation_id from weft_hook_source($1)',
    [channelId],
  )
  const organisationId = rows[0]?.organisation_id
  if (!organisationId) return null
  return createCtx(engine, {
    organisationId,
    actor: { kind: 'system', name: 'Webhook' },
    ...(requestId ? { requestId } : {}),
  })
}

/**
 * Takes a delivery in: judged, stored with what it brought in one transaction, then answered. The same delivery again stores
 * nothing twice: with its old signature it is refused as replayed, signed anew it is a retry and answered well.
 */
export async function takeDelivery(engine: Engine, ctx: Ctx, delivered: Delivered): Promise<Result<Taken>> {
  const { channelId, headers, body } = delivered
  const secrets = await withSession(ctx, channelId, async (_network, session) =>
    secretsIn(session.credentials),
  )
  const now = ctx.now()
  const verdict = judgeSignature(headers, body, secrets.ok ? secrets.value : [], now)
  if (!verdict.ok) return turnedAway(engine, ctx, delivered, verdict.reason)
  // Counted behind the signature: junk from strangers must not use up what the sender may deliver.
  const calm = await take(engine.db, deliveries, channelId, now)
  if (!calm.ok) return calm
  const read = readDelivery(body)
  if (!read.ok) {
    await note(ctx, channelId, read.error.message)
    return read
  }
  const { deliveryId, digest } = verdict
  const row = { organisationId: ctx.organisationId, channelId, digest, deliveryId, receivedAt: now, fresh: 0 }
  const taken = await store(ctx, { ...row, items: read.value.items.length }, read.value)
  if (!taken.ok && taken.error.type === 'unauthenticated') await note(ctx, channelId, taken.error.message)
  return taken
}

async function store(
  ctx: Ctx,
  row: HookDeliveryRow,
  { items, unreadable, passedOver }: HookItems,
): Promise<Result<Taken>> {
  return ctx.write(async (tx): Promise<Result<Taken>> => {
    const before = await noteDelivery(tx, row)
    if (before === 'same signature')
      return refuse('unauthenticated', 'This delivery was taken in before; a signature counts once.')
    const answer = { items: items.length, unreadable, passedOver }
    // Some senders give every delivery one id: what is new in a retry is stored too, what is known stays one.
    const fresh = await takeIn(ctx, tx, row.channelId, items)
    if (!fresh.ok) return fresh
    if (before === 'never') await countDelivery(tx, row, fresh.value)
    return ok({ ...answer, fresh: fresh.value, known: items.length - fresh.value })
  })
}

async function turnedAway(
  engine: Engine,
  ctx: Ctx,
  { channelId, address }: Delivered,
  reason: string,
): Promise<Result<Taken>> {
  const patience = await take(engine.db, guesses, address, ctx.now())
  if (!patience.ok) return patience
  await note(ctx, channelId, reason)
  return refuse('unauthenticated', reason)
}

async function note(ctx: Ctx, channelId: string, reason: string): Promise<void> {
  await ctx.write((tx) =>
    noteRefusal(tx, { organisationId: ctx.organisationId, channelId, reason }, ctx.now()),
  )
}
