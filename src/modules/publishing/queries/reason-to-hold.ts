import { channelCard } from '#modules/channels/index.ts'
import { pauseFor, standing } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { outcomeOf } from '../domain/checks.ts'
import type { Hold } from '../domain/lifecycle.ts'
import type { PostRow } from '../tables.ts'
import { findingsOf } from './findings.ts'
import { spokenOfRow, spokenOfThread } from './spoken-of-post.ts'

export interface Held {
  readonly hold: Hold
  readonly reason: string
}

/** What anybody can see without reading the words: publishing paused, the channel not usable. */
export async function closed(ctx: Ctx, post: PostRow): Promise<Held | null> {
  const channel = await channelCard(ctx, post.channelId)
  const { channelId, departmentId, campaign } = post
  const network = channel?.network ?? null
  const content = { subjectId: post.decidedSubjectId, digest: post.digest }
  const pause = await pauseFor(ctx, { channelId, network, departmentId, campaign, content })
  if (pause) return { hold: 'pause', reason: `${pause.by} paused publishing: ${pause.reason}` }
  if (!channel) return { hold: 'reconnect', reason: 'The channel is not there any more.' }
  if (channel.state !== 'connected')
    return { hold: 'reconnect', reason: channel.stateReason ?? 'The channel has to be reconnected.' }
  return null
}

/**
 * Everything that may stop a post, read again in the transaction that writes `sending`: pause, channel, the decision with
 * its mandate, certificates, consents and rules, and what company facts and links say by now.
 */
export async function reasonToHold(ctx: Ctx, post: PostRow): Promise<Held | null> {
  const shut = await closed(ctx, post)
  if (shut) return shut
  const [found] = await findingsOf(ctx, [
    { channelId: post.channelId, lang: post.lang, text: spokenOfRow(post) },
  ])
  const checks = found?.checks ?? []
  const broken = checks.find((check) => check.severity === 'must-fix')
  if (broken) return { hold: 'decision', reason: broken.message }
  const decided = await standing(ctx, {
    subjectId: post.decidedSubjectId,
    digest: post.digest,
    channelId: post.channelId,
    text: await spokenOfThread(ctx, post),
    language: post.lang,
    facts: found?.facts ?? [],
    checksOutcome: outcomeOf(checks),
  })
  return decided.may ? null : { hold: 'decision', reason: decided.message }
}
