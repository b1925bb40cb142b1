import { and, asc, eq } from 'drizzle-orm'
import { type LinkInText, linksIn } from '#modules/link-safety/index.ts'
import { type MentionCard, mentionCards } from '#modules/listening/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { type PostCard, postByRemoteId, postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Conversation, Message } from '../contract.ts'
import { conversationKeys } from '../tables/threads.ts'
import { type ConversationRow, messages } from '../tables.ts'

/** The turns in order: theirs from listening, ours from publishing; a turn whose source is gone says so. */
export async function threadOf(ctx: Ctx, row: ConversationRow): Promise<Message[]> {
  const turns = await ctx.read((tx) =>
    tx
      .select()
      .from(messages)
      .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.conversationId, row.id)))
      .orderBy(asc(messages.at), asc(messages.id)),
  )
  const mentions = await mentionCards(
    ctx,
    turns.flatMap((turn) => turn.mentionId ?? []),
  )
  const posts = await postCards(
    ctx,
    turns.flatMap((turn) => turn.postId ?? []),
  )
  const authors = await memberCards(ctx, [...new Set([...posts.values()].map((post) => post.authorId))])
  const links = await linksOf(ctx, mentions, posts)
  const place = placesOf(turns, mentions, posts)
  const joined = await joinedBecause(ctx, row, turns)
  return turns.flatMap((turn) => {
    const mention = turn.mentionId ? mentions.get(turn.mentionId) : undefined
    const where = { answers: place.get(turn.id) ?? null, joinedBecause: joined.get(turn.id) ?? null }
    if (mention) return [{ ...theirs(turn.id, mention, links.get(mention.id) ?? []), ...where }]
    const post = turn.postId ? posts.get(turn.postId) : undefined
    const name = post ? (authors.get(post.authorId)?.name ?? post.authorName) : ''
    return post ? [{ ...ours(turn.id, post, name, links.get(post.id) ?? [], row.network), ...where }] : []
  })
}

/** Every address of the thread, judged in one go. */
function linksOf(
  ctx: Ctx,
  mentions: ReadonlyMap<string, MentionCard>,
  posts: ReadonlyMap<string, PostCard>,
): Promise<Map<string, LinkInText[]>> {
  const said = [...mentions.values()].map(({ id, text, url }) => ({ id, text, beside: url ? [url] : [] }))
  return linksIn(ctx, [...said, ...[...posts.values()].map(({ id, text }) => ({ id, text }))])
}

function theirs(id: string, mention: MentionCard, links: LinkInText[]): Placed {
  const { author } = mention
  // The way to where it stands is closed too when that place is held back.
  const url = links.some((link) => link.span === null && link.held) ? null : mention.url
  return {
    id,
    direction: 'in',
    at: mention.publishedAt ?? mention.receivedAt,
    text: mention.text,
    title: mention.title,
    lang: mention.lang,
    url,
    kind: mention.mentionKind,
    author: {
      id: author.remoteId,
      name: author.displayName || author.handle,
      handle: author.handle,
      avatarUrl: author.avatarUrl,
    },
    media: mention.media.map((item) => ({
      kind: item.kind,
      src: item.previewUrl,
      alt: item.alt,
      href: url,
    })),
    links,
    deletedAt: mention.deletedAt,
    delivery: null,
    network: mention.network,
  }
}

function ours(id: string, post: PostCard, name: string, links: LinkInText[], network: string): Placed {
  return {
    id,
    direction: 'out',
    at: post.liveAt ?? post.dueAt,
    text: post.text,
    title: null,
    lang: null,
    url: post.url,
    kind: post.kind,
    author: { id: post.authorId, name, handle: null, avatarUrl: null },
    media: post.media.map((item) => ({
      kind: 'image',
      src: `/files/${item.fileId}`,
      alt: item.alt,
      href: null,
    })),
    links,
    deletedAt: null,
    delivery: { state: post.state, reason: post.stateReason, postId: post.id },
    network,
  }
}

/** What a turn is in itself; where it stands in the thread comes from the others. */
type Placed = Omit<Message, 'answers' | 'joinedBecause'>
type Turn = typeof messages.$inferSelect

/** Which turn each one answers, as the network says it. */
function placesOf(
  turns: readonly Turn[],
  mentions: ReadonlyMap<string, MentionCard>,
  posts: ReadonlyMap<string, PostCard>,
): Map<string, string> {
  const byRemote = new Map<string, string>()
  const byMention = new Map<string, string>()
  for (const { id, mentionId, postId } of turns) {
    const remote = mentions.get(mentionId ?? '')?.remoteId ?? posts.get(postId ?? '')?.remoteId
    if (remote) byRemote.set(remote, id)
    if (mentionId) byMention.set(mentionId, id)
  }
  const answers = new Map<string, string>()
  for (const { id, mentionId, postId } of turns) {
    const parent =
      byRemote.get(mentions.get(mentionId ?? '')?.inReplyTo ?? '') ??
      byMention.get(posts.get(postId ?? '')?.replyToMentionId ?? '')
    if (parent && parent !== id) answers.set(id, parent)
  }
  return answers
}

/** The first turn of every thread that joined, with why it did. */
async function joinedBecause(
  ctx: Ctx,
  row: ConversationRow,
  turns: readonly Turn[],
): Promise<Map<string, string>> {
  const keys = (await keysOf(ctx, row)).filter((key) => key.joinedBecause)
  return new Map(
    keys.flatMap((key) => {
      const first = turns.find(
        (turn) =>
          turn.threadKey === key.threadKey &&
          turn.handleId === key.handleId &&
          turn.channelId === key.channelId,
      )
      return first && key.joinedBecause ? [[first.id, key.joinedBecause] as const] : []
    }),
  )
}

function keysOf(ctx: Ctx, row: ConversationRow) {
  return ctx.once(`inbox.keys ${row.id}`, () => selectKeys(ctx, row))
}

function selectKeys(ctx: Ctx, row: ConversationRow) {
  return ctx.read((tx) =>
    tx
      .select()
      .from(conversationKeys)
      .where(
        and(
          eq(conversationKeys.organisationId, ctx.organisationId),
          eq(conversationKeys.conversationId, row.id),
        ),
      )
      .orderBy(asc(conversationKeys.at))
      .limit(KEYS),
  )
}

const KEYS = 50

/** The post of ours that the thread stands under, when it began with one. */
export async function underPost(ctx: Ctx, row: ConversationRow): Promise<Conversation['under']> {
  const kept = (await keysOf(ctx, row)).find(({ joinedBecause: because }) => because === null)
  const { channelId, threadKey } = kept ?? row
  if (!threadKey.startsWith('thread:')) return null
  const post = await postByRemoteId(ctx, channelId, threadKey.slice('thread:'.length))
  return (
    post && { text: post.text, at: post.liveAt ?? post.dueAt, url: post.url, authorName: post.authorName }
  )
}
