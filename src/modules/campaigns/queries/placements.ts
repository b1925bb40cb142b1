import { and, desc, eq, gte, isNull, ne, or, sql } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { PlacementCard, PlacementView } from '../contract.ts'
import { withTags } from '../domain/links/target.ts'
import { exportColumns } from '../domain/placements/csv.ts'
import { duplicatesOf, type Standing } from '../domain/placements/duplicates.ts'
import { mayPlan, noPlacement } from '../policy.ts'
import { placements } from '../tables.ts'
import { todayOf } from './campaigns.ts'
import { linkPlaces } from './link-places.ts'
import { type PlacementFilter, placementCards, placementRow, registered, wanted } from './placement-rows.ts'

type Page = PlacementFilter & { readonly cursor?: string | undefined; readonly limit?: number | undefined }

/** Placements, the newest first, and how many there are of that kind in all. */
export async function listPlacements(
  ctx: Ctx,
  { cursor, limit = 100, ...filter }: Page,
): Promise<
  Result<{ placements: PlacementCard[]; nextCursor: string | null; total: number; mayChange: boolean }>
> {
  return ctx.read(async (tx) => {
    const which = wanted(ctx.organisationId, filter, await todayOf(ctx))
    const found = /^(\d+)_([0-9a-f-]{36})$/.exec(cursor ?? '')
    const after = found
      ? sql`(${placements.createdAt}, ${placements.id}) < (${new Date(Number(found[1])).toISOString()}::timestamptz, ${found[2]}::uuid)`
      : undefined
    const rows = await tx
      .select()
      .from(placements)
      .where(and(which, after))
      .orderBy(desc(placements.createdAt), desc(placements.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return ok({
      placements: await placementCards(ctx, tx, page, await linkPlaces(ctx, tx)),
      nextCursor: rows.length > limit && last ? `${last.createdAt.getTime()}_${last.id}` : null,
      total: await tx.$count(placements, which),
      mayChange: mayPlan(ctx),
    })
  })
}

/** One placement with its link, its tags and what looks the same. */
export async function placementView(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<PlacementView>> {
  return ctx.read(async (tx): Promise<Result<PlacementView>> => {
    const row = await placementRow(tx, ctx.organisationId, id)
    if (!row) return noPlacement
    const [card] = await placementCards(ctx, tx, [row], await linkPlaces(ctx, tx))
    if (!card) return noPlacement
    const tags = {
      source: row.utmSource,
      medium: row.utmMedium,
      campaign: row.utmCampaign,
      content: row.utmContent,
    }
    return ok({
      ...card,
      note: row.note,
      channelId: row.channelId,
      cost: row.cost === null ? null : row.cost / 100,
      currency: row.currency,
      pictureId: row.pictureId,
      code: row.code,
      source: row.utmSource,
      medium: row.utmMedium,
      campaignTag: row.utmCampaign,
      content: row.utmContent,
      arrives: row.target === null ? null : withTags(row.target, tags),
      alike: (await alikeOf(tx, ctx.organisationId, row)).map(({ id: other, place }) => ({
        id: other,
        place,
      })),
      may: { change: mayPlan(ctx) },
    })
  })
}

const MOST_ALIKE = 200

/** Placements that are probably the same as this one. */
export async function alikeOf(tx: Tx, organisationId: string, one: Standing): Promise<Standing[]> {
  const rows = await tx
    .select()
    .from(placements)
    .where(
      and(
        registered(organisationId),
        isNull(placements.retiredAt),
        ne(placements.id, one.id),
        or(isNull(placements.standsUntil), gte(placements.standsUntil, one.standsFrom)),
        or(
          one.target === null ? isNull(placements.target) : eq(placements.target, one.target),
          one.campaignId === null ? undefined : eq(placements.campaignId, one.campaignId),
        ),
      ),
    )
    .orderBy(desc(placements.createdAt))
    .limit(MOST_ALIKE)
  return duplicatesOf(one, rows)
}

const MOST_EXPORTED = 50_000

/** The register as a table that comes in again as it went out. */
export async function exportPlacements(
  ctx: Ctx,
  filter: PlacementFilter,
): Promise<Result<{ name: string; csv: string }>> {
  return ctx.read(async (tx) => {
    const today = await todayOf(ctx)
    const rows = await tx
      .select()
      .from(placements)
      .where(wanted(ctx.organisationId, filter, today))
      .orderBy(desc(placements.createdAt), desc(placements.id))
      .limit(MOST_EXPORTED)
    const cards = await placementCards(ctx, tx, rows, await linkPlaces(ctx, tx))
    const lines = rows.map((row, index) => {
      const card = cards[index]
      return [
        row.kind,
        row.place,
        card?.campaign?.name ?? '',
        card?.department?.name ?? '',
        row.standsFrom,
        row.standsUntil ?? '',
        row.target ?? '',
        row.code ?? '',
        row.spokenCode ?? '',
        row.utmSource,
        row.utmMedium,
        row.utmContent,
        row.cost === null ? null : row.cost / 100,
        row.currency ?? '',
        row.note,
        card?.link ?? '',
        card?.visits ?? null,
      ]
    })
    return ok({ name: `placements-${today}.csv`, csv: csvOf(exportColumns, lines) })
  })
}
