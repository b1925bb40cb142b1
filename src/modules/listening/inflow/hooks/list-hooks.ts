import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards, withSession } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { HookView } from '../../contract/hooks.ts'
import { mayManageSources } from '../../policy.ts'
import { hookDelivery, hookRefusal } from '../tables.ts'
import { HOOK_PATH } from './handler.ts'
import { secretsIn } from './secrets.ts'

const SHOWN = 20

/** The organisation's webhooks: their addresses, what arrived last, and what was turned away. Never their secrets. */
export async function listHooks(ctx: Ctx): Promise<Result<{ hooks: HookView[] }>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const channels = (await channelCards(ctx)).filter(({ network }) => network === 'webhook')
  const hooks: HookView[] = []
  for (const { id, displayName, state } of channels) {
    const told = await withSession(ctx, id, async (_network, session) => secretsIn(session.credentials))
    const [newest, older] = told.ok ? told.value : []
    const oldUntil = older?.until && Date.parse(older.until) > ctx.now().getTime() ? older.until : null
    const address = ctx.use(MAIL).link(`${HOOK_PATH}/${id}`)
    hooks.push({
      ...{ channelId: id, name: displayName, open: state === 'connected', address },
      ...{ secretMadeAt: newest?.madeAt ?? null, oldSecretUntil: oldUntil },
      ...(await arrivals(ctx, id)),
    })
  }
  return ok({ hooks })
}

async function arrivals(ctx: Ctx, channelId: string): Promise<Pick<HookView, 'deliveries' | 'refusal'>> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(hookDelivery)
      .where(and(eq(hookDelivery.organisationId, ctx.organisationId), eq(hookDelivery.channelId, channelId)))
      .orderBy(desc(hookDelivery.receivedAt))
      .limit(SHOWN)
    const [refusal] = await tx
      .select()
      .from(hookRefusal)
      .where(and(eq(hookRefusal.organisationId, ctx.organisationId), eq(hookRefusal.channelId, channelId)))
    return {
      deliveries: rows.map(({ deliveryId, receivedAt, items, fresh }) => ({
        ...{ deliveryId, items, fresh },
        at: receivedAt.toISOString(),
      })),
      refusal: refusal
        ? { at: refusal.refusedAt.toISOString(), reason: refusal.reason, times: refusal.times }
        : null,
    }
  })
}
