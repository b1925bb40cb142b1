import { eq } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readProfileJob } from '../jobs/read-profile.ts'
import { lockReading, updateReading } from '../store/profiles.ts'
import { readings } from '../tables.ts'

/** Plans the next reading of a channel; every plan made before is void with it. */
export async function planReading(ctx: Ctx, tx: WriteTx, channelId: string, at: Date): Promise<void> {
  await updateReading(tx, ctx.organisationId, channelId, { nextAt: at })
  await tx.enqueue(readProfileJob, { channelId, at: at.toISOString() }, { startAfter: at })
}

const patience = 30 * 60_000

/** True when nothing is planned, or what was planned did not happen. */
function lost(nextAt: Date | null | undefined, now: Date): boolean {
  return !nextAt || nextAt.getTime() < now.getTime() - patience
}

/** Begins a channel’s chain of readings unless one is running. Harmless when called again. */
export async function beginReading(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const reading = await lockReading(tx, ctx.organisationId, channelId)
    if (lost(reading.nextAt, ctx.now())) await planReading(ctx, tx, channelId, ctx.now())
  })
}

/** Heals what was lost: channels from before this room, chains whose job died. Writes only where something is missing. */
export async function ensureReadings(ctx: Ctx): Promise<void> {
  const networks = ctx.use(NETWORKS)
  const readable = (await channelCards(ctx)).filter(
    (card) => card.state === 'connected' && networks.get(card.network)?.profile,
  )
  if (readable.length === 0) return
  const rows = await ctx.read((tx) =>
    tx
      .select({ channelId: readings.channelId, nextAt: readings.nextAt })
      .from(readings)
      .where(eq(readings.organisationId, ctx.organisationId)),
  )
  const planned = new Map(rows.map((row) => [row.channelId, row.nextAt]))
  for (const { id } of readable) if (lost(planned.get(id), ctx.now())) await beginReading(ctx, id)
}
