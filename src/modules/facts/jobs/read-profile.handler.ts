import { and, eq } from 'drizzle-orm'
import { channelCard } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { planReading } from '../commands/plan-reading.ts'
import { readProfile } from '../commands/read-profile.ts'
import { lockReading, updateReading } from '../store/profiles.ts'
import { readings } from '../tables.ts'

const every = 6 * 3_600_000

/** One link of the chain: reads, then plans the next in the transaction that ends this one. */
export async function readProfilePlanned(
  ctx: Ctx,
  data: { readonly channelId: string; readonly at: string },
): Promise<void> {
  const { channelId } = data
  const where = and(eq(readings.organisationId, ctx.organisationId), eq(readings.channelId, channelId))
  const [before] = await ctx.read((tx) => tx.select().from(readings).where(where))
  if (before?.nextAt?.toISOString() !== data.at) return
  const card = await channelCard(ctx, channelId)
  const connected = card?.state === 'connected'
  const read = connected ? await readProfile(ctx, channelId) : null
  await ctx.write(async (tx) => {
    const reading = await lockReading(tx, ctx.organisationId, channelId)
    // Somebody planned anew meanwhile; theirs counts.
    if (reading.nextAt?.toISOString() !== data.at) return
    if (!connected) return updateReading(tx, ctx.organisationId, channelId, { nextAt: null })
    const next = new Date(Math.max(ctx.now().getTime() + every, read?.notBefore?.getTime() ?? 0))
    await planReading(ctx, tx, channelId, next)
  })
}
