import { and, eq } from 'drizzle-orm'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { withSession } from '#modules/channels/index.ts'
import { decidePublication, pauseFor } from '#modules/governance/index.ts'
import { mentionCards } from '#modules/listening/index.ts'
import { noteRemoved, remotePosts } from '#modules/publishing/index.ts'
import type { Session } from '#networks/contract/account.ts'
import { isFault } from '#networks/contract/faults.ts'
import type { ActTarget } from '#networks/contract/moderate.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { NetworkVerb } from '../../contract/answering.ts'
import { conversationEvent } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { mineToAnswer } from '../../queries/answering/mine-to-answer.ts'
import { networkCan } from '../../queries/answering/network-can.ts'
import { dropAct, keepAct } from '../../store/answering.ts'
import { type ConversationRow, messages } from '../../tables.ts'

export interface Acting {
  readonly id: string
  readonly messageId: string
  readonly verb: NetworkVerb
}

const kept = { like: 'like', unlike: 'like', hide: 'hide', unhide: 'hide', delete: 'delete' } as const
const said = {
  like: 'liked',
  unlike: 'unliked',
  hide: 'hidden',
  unhide: 'shown-again',
  delete: 'deleted',
} as const

/**
 * Likes, hides or deletes a message where it stands, as the account and by a named member whose mandate lets them reply
 * there; a pause stops it like an answer. Nothing is kept before the network said yes. Doing it twice changes nothing.
 */
export async function act(ctx: Ctx, input: Acting): Promise<Result<{ verb: NetworkVerb }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  const row = await mineToAnswer(ctx, input.id)
  if (!row.ok) return row
  const target = await targetOf(ctx, row.value, input)
  if (!target.ok) return target
  const decision = await decidePublication(ctx, {
    authorId: member.memberId,
    channelIds: [row.value.channelId],
    kind: 'reply',
    checksOutcome: 'pass',
    at: ctx.now(),
  })
  const [reason] = decision.reasons
  if (decision.outcome === 'refuse')
    return refuse(
      'forbidden',
      reason?.message ?? 'You may not act here.',
      reason?.help ? { help: reason.help } : {},
    )
  const paused = await pauseFor(ctx, {
    channelId: row.value.channelId,
    network: row.value.network,
    departmentId: row.value.departmentId,
    campaign: null,
  })
  // A pause is for what adds to the noise; hiding and taking back are what one may need just then.
  if (paused && kept[input.verb] === 'like')
    return refuse('conflict', `Publishing is paused: ${paused.reason}`, { help: 'Wait until it is lifted.' })
  const done = await withSession(ctx, row.value.channelId, (network, session) =>
    perform(network, session, input.verb, target.value.remote),
  )
  if (!done.ok) return done
  if (done.value) return done.value
  return ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, messageId: input.messageId, verb: kept[input.verb] }
    const place = { memberId: member.memberId, at: ctx.now() }
    if (input.verb === 'unlike' || input.verb === 'unhide') await dropAct(tx, key)
    else await keepAct(tx, { ...key, ...place })
    const how = { by: member.memberId, at: ctx.now() }
    if (target.value.postId) await noteRemoved(ctx, target.value.postId, how)
    tx.emit(conversationEvent(said[input.verb], input.id, { messageId: input.messageId }))
    return ok({ verb: input.verb })
  })
}

interface Target {
  readonly remote: ActTarget
  /** Set when it is ours and is to be deleted. */
  readonly postId: string | null
}

async function targetOf(
  ctx: Ctx,
  row: ConversationRow,
  { messageId, verb }: Acting,
): Promise<Result<Target>> {
  const [turn] = await ctx.read((tx) =>
    tx
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.organisationId, ctx.organisationId),
          eq(messages.conversationId, row.id),
          eq(messages.id, messageId),
        ),
      ),
  )
  if (!turn) return refuse('not_found', 'This message is not here.')
  const cannot = networkCan(ctx, row.network)[kept[verb]]
  if (cannot) return refuse('conflict', cannot)
  if (turn.mentionId) {
    if (verb === 'delete')
      return refuse(
        'forbidden',
        'Only our own messages can be deleted; theirs can be hidden where the network allows it.',
      )
    const mention = (await mentionCards(ctx, [turn.mentionId])).get(turn.mentionId)
    if (!mention || mention.deletedAt) return refuse('conflict', 'They took their message away.')
    const { remoteId, replyContext: context, threadRoot } = mention
    return ok({ remote: { remoteId, context, threadRoot }, postId: null })
  }
  if (verb !== 'delete') return refuse('conflict', 'This is a message of ours.')
  const post = turn.postId ? (await remotePosts(ctx, [turn.postId])).get(turn.postId) : undefined
  if (!post) return refuse('conflict', 'It is not on the network.')
  const { remoteId, context } = post
  return ok({ remote: { remoteId, context, threadRoot: null }, postId: turn.postId })
}

/** Null when the network did it, or it was so already. */
async function perform(
  network: Network,
  session: Session,
  verb: NetworkVerb,
  target: ActTarget,
): Promise<Refused | null> {
  const outcome = await call(network, session, verb, target)
  if (!outcome) return refuse('conflict', 'This network does not let us do that.')
  if (!isFault(outcome)) return null
  if (outcome.kind === 'gone')
    return verb === 'delete' ? null : refuse('conflict', 'The message is not there any more.')
  if (outcome.kind === 'unknown')
    return refuse('unavailable', 'Nobody can say whether it arrived. Doing it again does no harm.')
  return refuse('unavailable', outcome.reason)
}

function call(network: Network, session: Session, verb: NetworkVerb, target: ActTarget) {
  switch (verb) {
    case 'like':
      return network.like?.like(session, target)
    case 'unlike':
      return network.like?.unlike(session, target)
    case 'hide':
      return network.hide?.hide(session, target)
    case 'unhide':
      return network.hide?.unhide(session, target)
    case 'delete':
      return network.remove?.remove(session, target)
  }
}
