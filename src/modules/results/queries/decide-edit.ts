import { createHash } from 'node:crypto'
import { channelCard } from '#modules/channels/index.ts'
import { decidePublication } from '#modules/governance/index.ts'
import {
  checkText,
  type LiveWords,
  liveWords,
  type NewWords,
  reworded,
  wholeText,
} from '#modules/publishing/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MeasuredPost } from '../tables.ts'

/** Consent is for exactly these words on exactly this post. */
export function editDigest(
  post: Pick<MeasuredPost, 'postId' | 'channelId'>,
  { text, alts }: NewWords,
): string {
  const pictures = alts ? [Object.entries(alts).sort(([a], [b]) => (a < b ? -1 : 1))] : []
  return createHash('sha256')
    .update(JSON.stringify(['edit', post.postId, post.channelId, text ?? '', ...pictures]))
    .digest('hex')
}

/** The whole of a post as it will stand: new words among what stays. Null when it is not out. */
export async function asItWillStand(
  ctx: Ctx,
  post: Pick<MeasuredPost, 'postId'>,
  words: NewWords,
): Promise<LiveWords | null> {
  const now = await liveWords(ctx, post.postId)
  return now && reworded(now, words)
}

/** What the checks say about all of it as it will stand. The post itself is no repetition of itself. */
export function checkEdit(ctx: Ctx, post: MeasuredPost, { media, ...words }: LiveWords) {
  const variant = { ...words, channelId: post.channelId, media: [...media], updateOf: post.postId }
  return checkText(ctx, variant)
}

/** May this member put these words there, and what would it take? The same question as for a new post, about all of it. */
export async function decideEdit(ctx: Ctx, post: MeasuredPost, words: LiveWords, authorId: string) {
  const report = await checkEdit(ctx, post, words)
  const decision = await decidePublication(ctx, {
    authorId,
    channelIds: [post.channelId],
    kind: post.kind,
    text: wholeText(words),
    language: words.lang,
    facts: report.facts,
    checksOutcome: report.outcome,
    at: ctx.now(),
  })
  return { report, decision }
}

/** What the network of a channel can do with posts that are out; why not, where it cannot. */
export async function abilityOf(
  ctx: Ctx,
  post: Pick<MeasuredPost, 'channelId' | 'state' | 'remoteId' | 'kind'>,
) {
  const channel = await channelCard(ctx, post.channelId)
  const network = channel ? ctx.use(NETWORKS).get(channel.network) : undefined
  const name = network?.name ?? channel?.networkName ?? 'This network'
  const stuck = whyStuck(post, channel)
  return {
    channel,
    name,
    /** Alt texts of media that are out can be changed too. */
    altTexts: stuck === null && network?.edit?.altTexts === true,
    edit: stuck ?? (network?.edit ? null : `${name} does not let Weft change a post that is out.`),
    remove: stuck ?? (network?.remove ? null : `${name} does not let Weft take a post down.`),
  }
}

type Channel = Awaited<ReturnType<typeof channelCard>>

function whyStuck(post: Pick<MeasuredPost, 'state' | 'remoteId' | 'kind'>, channel: Channel): string | null {
  if (post.state === 'removed') return 'This post was taken down.'
  if (post.state === 'gone') return 'This post is not on the network any more.'
  if (post.kind === 'reply')
    return 'This is an answer in a conversation. Change it on its network; what changes there is noticed here.'
  if (post.remoteId === null)
    return 'Weft does not know this post on its network; it was posted by hand. Change it there.'
  if (channel === null) return 'Its channel is not there any more.'
  if (channel.state !== 'connected') return channel.stateReason ?? 'Its channel has to be connected again.'
  return null
}
