import { and, asc, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { assistedPort, type ByHand, channelCards } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HandedPost } from '../contract.ts'
import { type PostRow, posts } from '../tables.ts'
import { shape } from './post-cards.ts'
import { reasonToHold } from './reason-to-hold.ts'

const MOST = 200

/** What waits to be posted by hand: mine (I post on that channel, or wrote it), or everybody's. The oldest first. */
export async function byHand(
  ctx: Ctx,
  { whose }: { readonly whose: 'mine' | 'all' },
): Promise<Result<{ posts: HandedPost[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.state, 'handed')))
      .orderBy(asc(posts.handedAt))
      .limit(MOST),
  )
  if (whose === 'all') return ok({ posts: await handedPosts(ctx, rows, false) })
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  const channels = rows.length === 0 ? [] : await channelCards(ctx)
  const where = new Set(channels.filter((card) => card.posters.includes(me)).map((card) => card.id))
  const mine = rows.filter((row) => row.authorId === me || where.has(row.channelId))
  return ok({ posts: await handedPosts(ctx, mine, false) })
}

/** One of them, also after it was posted. */
export async function handedPost(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<HandedPost>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, id))),
  )
  const [post] = await handedPosts(ctx, rows, true)
  return post ? ok(post) : refuse('not_found', 'This post does not wait to be posted by hand.')
}

/** `judged`: also asks whether it may be posted at this moment; too much for a list. */
async function handedPosts(ctx: Ctx, rows: readonly PostRow[], judged: boolean): Promise<HandedPost[]> {
  if (rows.length === 0) return []
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const posters = [...channels.values()].flatMap((card) => card.posters)
  const people = await memberCards(ctx, [...new Set(posters)])
  const answered = await addressesOf(
    ctx,
    rows.flatMap((row) => (row.afterPostId ? [row.afterPostId] : [])),
  )
  const cards = new Map((await shape(ctx, rows)).map((card) => [card.id, card]))
  const ports = new Map<string, ByHand>()
  for (const id of new Set(rows.map((row) => row.channelId))) {
    const port = await assistedPort(ctx, id)
    if (port.ok) ports.set(id, port.value)
  }
  const made = rows.map(async (row): Promise<HandedPost[]> => {
    const card = cards.get(row.id)
    const channel = channels.get(row.channelId)
    if (!card || !channel || !row.handedAt) return []
    const port = ports.get(channel.id)
    const stopped = judged && row.state === 'handed' ? await reasonToHold(ctx, row) : null
    const first = row.afterPostId ? answered.get(row.afterPostId) : undefined
    return [
      {
        ...card,
        title: row.title,
        headline: row.headline,
        poll: row.poll,
        card: row.card,
        handedAt: row.handedAt.toISOString(),
        handle: channel.handle,
        network: channel.network,
        networkName: channel.networkName,
        // The network's page writes a new post; an answer begins at the post it answers.
        composeUrl: first || stopped ? null : (port?.composeUrl(row.text) ?? null),
        stopped: stopped?.reason ?? null,
        steps: [...(port?.steps ?? [])],
        posters: channel.posters.map((id) => ({ id, name: people.get(id)?.name ?? 'Somebody who left' })),
        answers: first?.url ?? null,
        isComment: row.firstComment,
      },
    ]
  })
  return (await Promise.all(made)).flat()
}

async function addressesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, { url: string | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: posts.id, url: posts.url })
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), inArray(posts.id, [...ids]))),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
