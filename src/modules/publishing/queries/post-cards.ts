import { and, asc, count, eq, gte, inArray, lt } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { PostCard } from '../contract.ts'
import { type PostRow, posts } from '../tables.ts'
import { waitingFor } from './waiting-for.ts'

/** Cards by id; unknown ids are absent. */
export async function postCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PostCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), anyOf(posts.id, ids))),
  )
  return new Map((await shape(ctx, rows)).map((card) => [card.id, card]))
}

export interface LiveWindow {
  readonly from: Date
  readonly to: Date
  readonly channelId?: string | null
  readonly departmentId?: string | null
  readonly kind?: 'post' | 'reply'
  /** Names of campaigns it belongs to one of. */
  readonly campaigns?: readonly string[] | null
  readonly authorId?: string | null
}

/** Posts and replies that went live in [from, to), oldest first. */
export async function livePosts(ctx: Ctx, window: LiveWindow): Promise<PostCard[]> {
  const rows = await ctx.read((tx) =>
    tx.select().from(posts).where(liveIn(ctx, window)).orderBy(asc(posts.liveAt)),
  )
  return shape(ctx, rows)
}

/** How many went live in [from, to). */
export async function countLive(ctx: Ctx, window: LiveWindow): Promise<number> {
  const [row] = await ctx.read((tx) => tx.select({ n: count() }).from(posts).where(liveIn(ctx, window)))
  return row?.n ?? 0
}

function liveIn(ctx: Ctx, window: LiveWindow) {
  return and(
    eq(posts.organisationId, ctx.organisationId),
    eq(posts.state, 'live'),
    gte(posts.liveAt, window.from),
    lt(posts.liveAt, window.to),
    window.channelId ? eq(posts.channelId, window.channelId) : undefined,
    window.departmentId ? eq(posts.departmentId, window.departmentId) : undefined,
    window.kind ? eq(posts.kind, window.kind) : undefined,
    window.campaigns ? inArray(posts.campaign, [...window.campaigns]) : undefined,
    window.authorId ? eq(posts.authorId, window.authorId) : undefined,
  )
}

/** Ids of posts that went live in [from, to). */
export async function liveIds(ctx: Ctx, window: LiveWindow): Promise<ReadonlySet<string>> {
  const rows = await ctx.read((tx) => tx.select({ id: posts.id }).from(posts).where(liveIn(ctx, window)))
  return new Set(rows.map(({ id }) => id))
}

/** The card of one row, as a command answers with it. */
export async function onePost(ctx: Ctx, row: PostRow): Promise<Result<PostCard>> {
  const [card] = await shape(ctx, [row])
  return card ? ok(card) : refuse('not_found', 'This post does not exist.')
}

export async function shape(ctx: Ctx, rows: readonly PostRow[]): Promise<PostCard[]> {
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.authorId))])
  const waiting = await waitingFor(ctx, rows)
  return rows.map((row) => ({
    id: row.id,
    channelId: row.channelId,
    kind: row.kind,
    text: row.text,
    media: [...row.media],
    state: row.state,
    stateReason: row.stateReason,
    dueAt: row.dueAt.toISOString(),
    liveAt: row.liveAt?.toISOString() ?? null,
    url: row.url,
    remoteId: row.remoteId,
    authorId: row.authorId,
    authorName: people.get(row.authorId)?.name ?? 'Somebody who left',
    draftId: row.draftId,
    part: row.part,
    afterPostId: row.afterPostId,
    waitsForPart: waiting.get(row.id) ?? null,
    lang: row.lang,
    subject: row.subjectId,
    replyToMentionId: row.replyTo?.mentionId ?? null,
  }))
}
