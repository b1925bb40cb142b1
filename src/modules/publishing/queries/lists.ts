import { and, desc, eq, gte, ilike, inArray, isNotNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CalendarItem, DraftCard, DraftState, PostCard, PostState } from '../contract.ts'
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
const postStates: Record<PostView, PostState[]> = {
  attention: ['held', 'refused', 'unknown'],
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

const LONGEST_VIEW_DAYS = 100

/** What goes out and went out between two instants: drafts with a minute, and posts without a draft are left out. */
export async function calendar(
  ctx: Ctx,
  input: { readonly from: string; readonly to: string },
): Promise<Result<{ items: CalendarItem[] }>> {
  const from = new Date(input.from)
  const to = new Date(input.to)
  if (to <= from || to.getTime() - from.getTime() > LONGEST_VIEW_DAYS * 86_400_000)
    return refuse('invalid', `Choose a span of at most ${LONGEST_VIEW_DAYS} days.`)
  return ctx.read(async (tx) => {
    const inWindow = (at: typeof posts.dueAt | typeof drafts.scheduledAt) => and(gte(at, from), lt(at, to))
    const made = await tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          eq(posts.kind, 'post'),
          notInArray(posts.state, ['cancelled']),
          inWindow(posts.dueAt),
        ),
      )
      .limit(5000)
    const planned = await tx
      .select()
      .from(drafts)
      .where(
        and(
          eq(drafts.organisationId, ctx.organisationId),
          isNotNull(drafts.scheduledAt),
          inArray(drafts.state, ['draft', 'submitted', 'returned']),
          inWindow(drafts.scheduledAt),
        ),
      )
      .limit(2000)
    const items = [...(await fromPosts(ctx, made)), ...(await draftCards(ctx, planned)).map(fromDraft)]
    return ok({ items: items.sort((a, b) => a.at.localeCompare(b.at)) })
  })
}

function fromDraft(card: DraftCard): CalendarItem {
  return {
    id: card.id,
    draftId: card.id,
    title: card.title,
    at: card.scheduledAt ?? card.updatedAt,
    state: card.state,
    networks: card.networks,
    author: card.author,
  }
}

/** One item a draft and minute, with the networks of its posts; the state is the one that needs a look most. */
async function fromPosts(ctx: Ctx, rows: readonly (typeof posts.$inferSelect)[]): Promise<CalendarItem[]> {
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.authorId))])
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const items = new Map<string, CalendarItem>()
  for (const row of rows) {
    const key = `${row.draftId ?? row.id}/${row.dueAt.getTime()}`
    const channel = channels.get(row.channelId)
    const place = {
      channelId: row.channelId,
      network: channel?.network ?? 'unknown',
      networkName: channel?.networkName ?? 'A channel that is gone',
    }
    const known = items.get(key)
    const author = { id: row.authorId, name: people.get(row.authorId)?.name ?? 'Somebody who left' }
    items.set(
      key,
      known
        ? { ...known, state: graver(known.state, row.state), networks: [...known.networks, place] }
        : {
            id: row.id,
            draftId: row.draftId,
            title: row.title || row.text.slice(0, 80),
            at: row.dueAt.toISOString(),
            state: row.state,
            networks: [place],
            author,
          },
    )
  }
  return [...items.values()]
}

const gravity: readonly string[] = [
  'live',
  'scheduled',
  'claimed',
  'sending',
  'waiting',
  'held',
  'unknown',
  'refused',
]

function graver(a: CalendarItem['state'], b: CalendarItem['state']): CalendarItem['state'] {
  return gravity.indexOf(a) >= gravity.indexOf(b) ? a : b
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
