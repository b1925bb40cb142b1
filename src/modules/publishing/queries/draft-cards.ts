import { and, asc, eq, inArray } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { openApprovals } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DraftCard } from '../contract.ts'
import { type drafts, variants } from '../tables.ts'

type Row = typeof drafts.$inferSelect

/** Shapes draft rows; authors, channels and open consents are loaded once for all of them. */
export async function draftCards(ctx: Ctx, rows: readonly Row[]): Promise<DraftCard[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.authorId))])
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const waits = await openApprovals(ctx, ids)
  const where = and(eq(variants.organisationId, ctx.organisationId), inArray(variants.draftId, ids))
  const parts = await ctx.read((tx) =>
    tx
      .select({ draftId: variants.draftId, channelId: variants.channelId })
      .from(variants)
      .where(where)
      .orderBy(asc(variants.position)),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    idea: row.idea,
    state: row.state,
    author: { id: row.authorId, name: people.get(row.authorId)?.name ?? 'Somebody who left' },
    scheduledAt: row.scheduledAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    campaign: row.campaign,
    networks: parts
      .filter((part) => part.draftId === row.id)
      .map(({ channelId }) => {
        const channel = channels.get(channelId)
        return {
          channelId,
          network: channel?.network ?? 'unknown',
          networkName: channel?.networkName ?? 'A channel that is gone',
        }
      }),
    waitsFor: waits.get(row.id) ?? null,
  }))
}
