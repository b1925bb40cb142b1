import { and, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { pauses } from '../tables.ts'

export interface StandingPause {
  readonly id: string
  readonly channelId: string | null
  readonly reason: string
  readonly since: string
  readonly by: string
}

export async function listPauses(ctx: Ctx): Promise<Result<{ pauses: StandingPause[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(pauses)
      .where(and(eq(pauses.organisationId, ctx.organisationId), isNull(pauses.liftedAt))),
  )
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.by))])
  return ok({
    pauses: rows.map((row) => ({
      id: row.id,
      channelId: row.channelId,
      reason: row.reason,
      since: row.since.toISOString(),
      by: people.get(row.by)?.name ?? 'Somebody who left',
    })),
  })
}

/** The pause that holds this channel now: its own or the organisation's; null when publishing is open. */
export async function pauseFor(ctx: Ctx, channelId: string): Promise<StandingPause | null> {
  const result = await listPauses(ctx)
  if (!result.ok) return null
  return (
    result.value.pauses.find((pause) => pause.channelId === null || pause.channelId === channelId) ?? null
  )
}
