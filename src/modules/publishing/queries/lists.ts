import { and, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DraftCard, DraftState, PostCard, PostState } from '../contract.ts'
import { drafts, posts } from '../tables.ts'
import { draftCards } from './draft-cards.ts'
import { shape } from './post-cards.ts'

type DraftView = 'open' | 'submitted' | 'scheduled' | 'live' | 'all'
const draftStates: Record<Exclude<DraftView, 'all'>, DraftState[]> = {
  open: ['draft', 'returned'],
  submitted: ['submitted'],
  scheduled: ['scheduled'],
  live: ['live', 'stopped'],
}

/** A page of drafts, the newest first; the cursor names the last row of the page before. */
export async function listDrafts(
  ctx: Ctx,
  input: {
    readonly view: DraftView
    readonly q?: string | undefined
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<Result<{ drafts: DraftCard[]; nextCursor: string | null }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(drafts)
      .where(
        and(
          eq(drafts.organisationId, ctx.organisationId),
          input.view === 'all' ? undefined : inArray(drafts.state, draftStates[input.view]),
          input.q ? or(ilike(drafts.title, like(input.q)), ilike(drafts.idea, like(input.q))) : undefined,
          before(drafts.updatedAt, drafts.id, input.cursor),
        ),
      )
      .orderBy(desc(drafts.updatedAt), desc(drafts.id))
      .limit(input.limit + 1),
  )
  const page = rows.slice(0, input.limit)
  return ok({
    drafts: await draftCards(ctx, page),
    nextCursor: next(rows.length > input.limit, page.at(-1)?.updatedAt, page.at(-1)?.id),
  })
}

type PostView = 'attention' | 'scheduled' | 'live'
/** In which a post does not go out by itself, or nobody knows whether it did. */
export const attentionStates: PostState[] = ['held', 'refused', 'unknown']
const postStates: Record<PostView, PostState[]> = {
  attention: attentionStates,
  scheduled: ['waiting', 'scheduled', 'claimed', 'sending'],
  live: ['live'],
}

export async function listPosts(
  ctx: Ctx,
  input: { readonly view: PostView; readonly cursor?: string | undefined; readonly limit: number },
): Promise<Result<{ posts: PostCard[]; nextCursor: string | null }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          inArray(posts.state, postStates[input.view]),
          before(posts.dueAt, posts.id, input.cursor),
        ),
      )
      .orderBy(desc(posts.dueAt), desc(posts.id))
      .limit(input.limit + 1),
  )
  const page = rows.slice(0, input.limit)
  return ok({
    posts: await shape(ctx, page),
    nextCursor: next(rows.length > input.limit, page.at(-1)?.dueAt, page.at(-1)?.id),
  })
}

function like(q: string): string {
  return `%${q.replace(/[\\%_]/g, (found) => `\\${found}`)}%`
}

function before(
  at: typeof drafts.updatedAt | typeof posts.dueAt,
  id: typeof drafts.id | typeof posts.id,
  cursor: string | undefined,
): SQL | undefined {
  const [time, last] = cursor?.split('|') ?? []
  return time && last ? sql`(${at}, ${id}) < (${time}::timestamptz, ${last}::uuid)` : undefined
}

function next(more: boolean, at: Date | undefined, id: string | undefined): string | null {
  return more && at && id ? `${at.toISOString()}|${id}` : null
}
