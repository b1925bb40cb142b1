import { needsReconnection, withSession } from '#modules/channels/index.ts'
import { pauseFor, standing } from '#modules/governance/index.ts'
import { membersWithRight } from '#modules/people/index.ts'
import {
  liveWords,
  type RemotePostCard,
  remotePosts,
  reworded,
  wholeText,
} from '#modules/publishing/index.ts'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { asItWillStand, checkEdit } from '../queries/decide-edit.ts'
import { findAct, findPost } from '../queries/one.ts'
import type { ActRow } from '../tables.ts'
import { actAgain, settleEdited, settleNot, settleRemoved } from './settle-act.ts'

type Answer = { readonly kind: 'live'; readonly at: Date } | { readonly kind: 'removed' } | Fault

/**
 * Does on the network what a member asked for, if it may still be done at this moment. Both ways are harmless to repeat,
 * so a run that was killed, or whose answer was lost, is simply run again.
 */
export async function carryOut(ctx: Ctx, actId: string): Promise<void> {
  const act = await findAct(ctx, actId)
  if (act?.state !== 'asked') return
  const out = (await remotePosts(ctx, [act.postId])).get(act.postId)
  if (!out) return settleNot(ctx, act, 'refused', 'The post is not out any more.')
  const why = act.kind === 'edit' ? await whyNotEdit(ctx, act) : await whyNotRemove(ctx, act)
  if (why) return settleNot(ctx, act, 'stopped', why)
  const outcome = await withSession(ctx, act.channelId, (network, session) =>
    send(ctx, network, session, act, out),
  )
  if (!outcome.ok) return settleNot(ctx, act, 'stopped', outcome.error.message)
  return settle(ctx, act, outcome.value)
}

async function send(
  ctx: Ctx,
  network: Network,
  session: Session,
  act: ActRow,
  out: RemotePostCard,
): Promise<Answer> {
  const post = { remoteId: out.remoteId, context: out.context }
  try {
    if (act.kind === 'remove')
      return (
        (await network.remove?.remove(session, post)) ?? {
          kind: 'refused',
          reason: 'It cannot be done here.',
        }
      )
    const request = {
      key: act.id,
      claimedAt: act.askedAt,
      text: act.text ?? '',
      lang: null,
      media: [],
      replyTo: null,
      ...(act.altTexts && { altTexts: await allAlts(ctx, act) }),
    }
    return (
      (await network.edit?.edit(session, post, request)) ?? {
        kind: 'refused',
        reason: 'It cannot be done here.',
      }
    )
  } catch (error) {
    ctx.log.error({ err: error }, 'a network adapter failed while changing a post')
    return { kind: 'unknown', reason: 'Something went wrong while asking the network.' }
  }
}

/** What each medium of the post says in words from now on, in their order. */
async function allAlts(ctx: Ctx, act: ActRow): Promise<string[]> {
  const now = await liveWords(ctx, act.postId)
  return now ? reworded(now, { alts: act.altTexts }).media.map((item) => item.alt) : []
}

async function settle(ctx: Ctx, act: ActRow, answer: Answer): Promise<void> {
  if (answer.kind === 'live') return settleEdited(ctx, act, answer.at)
  if (answer.kind === 'removed') return settleRemoved(ctx, act)
  if (answer.kind === 'retryLater') return actAgain(ctx, act, answer.reason, answer.at)
  if (answer.kind === 'unknown') return actAgain(ctx, act, answer.reason, null)
  if (answer.kind === 'reauth') await needsReconnection(ctx, act.channelId, answer.reason)
  return settleNot(ctx, act, answer.kind === 'reauth' ? 'stopped' : 'refused', answer.reason)
}

/** A pause, a mandate or consent that ended, checks that say more by now: nothing fires in spite of them. */
async function whyNotEdit(ctx: Ctx, act: ActRow): Promise<string | null> {
  const post = await findPost(ctx, act.postId)
  const words = post && (await asItWillStand(ctx, post, { text: act.text ?? '', alts: act.altTexts }))
  if (!post || !words || act.text === null) return 'The post is not out any more.'
  const { channelId, network, departmentId } = post
  const out = (await remotePosts(ctx, [act.postId])).get(act.postId)
  const campaign = out?.campaign ?? null
  const pause = await pauseFor(ctx, { channelId, network, departmentId, campaign })
  if (pause) return `${pause.by} paused publishing: ${pause.reason}`
  const lost = await whyNotRemove(ctx, act)
  if (lost) return lost
  const report = await checkEdit(ctx, post, words)
  const decided = await standing(ctx, {
    subjectId: act.id,
    digest: act.digest,
    channelId,
    text: wholeText(words),
    language: words.lang,
    facts: report.facts,
    checksOutcome: report.outcome,
  })
  return decided.may ? null : decided.message
}

/** Whoever asked must still be allowed to. A pause does not keep anything up. */
async function whyNotRemove(ctx: Ctx, act: ActRow): Promise<string | null> {
  const post = await findPost(ctx, act.postId)
  const { channelId } = act
  const holders = await membersWithRight(ctx, 'publish.submit', {
    channelId,
    departmentId: post?.departmentId ?? null,
  })
  return holders.some((one) => one.id === act.askedBy)
    ? null
    : 'Whoever asked for this may not change posts on this channel any more.'
}
