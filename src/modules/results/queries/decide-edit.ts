import { createHash } from 'node:crypto'
import { channelCard } from '#modules/channels/index.ts'
import { decidePublication } from '#modules/governance/index.ts'
import { checkText, type MediaItem } from '#modules/publishing/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MeasuredPost } from '../tables.ts'

/** Other words for a post that is out, with the media that stay as they are. */
export interface NewWords {
  readonly text: string
  readonly media: readonly MediaItem[]
}

/** Consent is for exactly these words on exactly this post. */
export function editDigest(post: Pick<MeasuredPost, 'postId' | 'channelId'>, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['edit', post.postId, post.channelId, text]))
    .digest('hex')
}

/** What the checks say about the new words, as they would stand. The post itself is no repetition of itself. */
export function checkEdit(ctx: Ctx, post: MeasuredPost, { text, media }: NewWords) {
  const variant = { channelId: post.channelId, text, media: [...media], lang: null, updateOf: post.postId }
  return checkText(ctx, variant)
}

/** May this member put these words there, and what would it take? The same question as for a new post. */
export async function decideEdit(ctx: Ctx, post: MeasuredPost, words: NewWords, authorId: string) {
  const report = await checkEdit(ctx, post, words)
  const decision = await decidePublication(ctx, {
    authorId,
    channelIds: [post.channelId],
    kind: 'post',
    text: words.text,
    language: null,
    facts: report.facts,
    checksOutcome: report.outcome,
    at: ctx.now(),
  })
  return { report, decision }
}

/** What the network of a channel can do with posts that are out; why not, where it cannot. */
export async function abilityOf(ctx: Ctx, post: Pick<MeasuredPost, 'channelId' | 'state' | 'remoteId'>) {
  const channel = await channelCard(ctx, post.channelId)
  const network = channel ? ctx.use(NETWORKS).get(channel.network) : undefined
  const name = network?.name ?? channel?.networkName ?? 'This network'
  const stuck = whyStuck(post, channel)
  return {
    channel,
    name,
    edit: stuck ?? (network?.edit ? null : `${name} does not let Weft change a post that is out.`),
    remove: stuck ?? (network?.remove ? null : `${name} does not let Weft take a post down.`),
  }
}

type Channel = Awaited<ReturnType<typeof channelCard>>

function whyStuck(post: Pick<MeasuredPost, 'state' | 'remoteId'>, channel: Channel): string | null {
  if (post.state === 'removed') return 'This post was taken down.'
  if (post.state === 'gone') return 'This post is not on the network any more.'
  if (post.remoteId === null)
    return 'Weft does not know this post on its network; it was posted by hand. Change it there.'
  if (channel === null) return 'Its channel is not there any more.'
  if (channel.state !== 'connected') return channel.stateReason ?? 'Its channel has to be connected again.'
  return null
}
