import { and, eq, getTableColumns } from 'drizzle-orm'
import { remoteMediaUrl } from '#modules/channels/index.ts'
import type { NormalisedMedia } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { MentionCard } from '../contract.ts'
import { type MentionRow, mention } from '../tables.ts'

const { search: _, ...columns } = getTableColumns(mention)
/** The columns of a card; the search vector stays in the database. */
export const cardColumns = columns

/** Mentions by id; ids that are unknown here are absent. */
export async function mentionCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MentionCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select(cardColumns)
      .from(mention)
      .where(and(eq(mention.organisationId, ctx.organisationId), anyOf(mention.id, ids))),
  )
  return new Map(rows.map((row) => [row.id, shapeCard(ctx, row)]))
}

/** A mention as it may be shown: pictures come from our own address. */
export function shapeCard(ctx: Ctx, row: MentionRow): MentionCard {
  return {
    id: row.id,
    channelId: row.channelId,
    network: row.network,
    mentionKind: row.kind,
    remoteId: row.remoteId,
    url: row.url,
    title: row.title,
    text: row.text,
    lang: row.lang,
    publishedAt: row.publishedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    clockUnsure: row.clockUnsure,
    author: {
      remoteId: row.authorRemoteId,
      handle: row.authorHandle,
      displayName: row.authorName,
      avatarUrl: remoteMediaUrl(ctx, row.authorAvatarUrl, 'avatar'),
      profileUrl: row.authorProfileUrl,
      followers: row.authorFollowers,
    },
    media: row.media.map((media) => ({ ...media, previewUrl: previewOf(ctx, media) })),
    inReplyTo: row.inReplyTo,
    threadRoot: row.threadRoot,
    addressed: row.addressed,
    replyContext: { ...row.replyContext },
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

function previewOf(ctx: Ctx, { kind, url, previewUrl }: NormalisedMedia): string | null {
  const still = kind === 'image' || kind === 'gif' ? (previewUrl ?? url) : previewUrl
  return remoteMediaUrl(ctx, still)
}
