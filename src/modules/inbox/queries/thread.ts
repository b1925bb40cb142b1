import { and, asc, eq } from 'drizzle-orm'
import { type MentionCard, mentionCards } from '#modules/listening/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { type PostCard, postByRemoteId, postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Conversation, Message } from '../contract.ts'
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
  return turns.flatMap((turn) => {
    const mention = turn.mentionId ? mentions.get(turn.mentionId) : undefined
    if (mention) return [theirs(turn.id, mention)]
    const post = turn.postId ? posts.get(turn.postId) : undefined
    return post ? [ours(turn.id, post, authors.get(post.authorId)?.name ?? post.authorName)] : []
  })
}

function theirs(id: string, mention: MentionCard): Message {
  const { author } = mention
  return {
    id,
    direction: 'in',
    at: mention.publishedAt ?? mention.receivedAt,
    text: mention.text,
    title: mention.title,
    lang: mention.lang,
    url: mention.url,
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
      href: mention.url,
    })),
    deletedAt: mention.deletedAt,
    delivery: null,
  }
}

function ours(id: string, post: PostCard, name: string): Message {
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
    deletedAt: null,
    delivery: { state: post.state, reason: post.stateReason, postId: post.id },
  }
}

/** The post of ours that the thread stands under, when it began with one. */
export async function underPost(ctx: Ctx, row: ConversationRow): Promise<Conversation['under']> {
  if (!row.threadKey.startsWith('thread:')) return null
  const post = await postByRemoteId(ctx, row.channelId, row.threadKey.slice('thread:'.length))
  return (
    post && { text: post.text, at: post.liveAt ?? post.dueAt, url: post.url, authorName: post.authorName }
  )
}
