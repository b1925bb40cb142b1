import { channelCard, holdStill, needsReconnection, withSession } from '#modules/channels/index.ts'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Limits } from '#networks/contract/limits.ts'
import type {
  LinkCard,
  Live,
  OutgoingMedia,
  PublishPort,
  PublishRequest,
} from '#networks/contract/publish.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CardInput, MediaItem } from '../contract.ts'
import type { SendFault } from '../domain/after-fault.ts'
import { mayStandSince } from '../domain/look-back.ts'
import { prepareMedia } from '../media/prepare.ts'
import { isProblem, type Problem, problem } from '../media/problem.ts'
import { knownBeside } from '../queries/known-posts.ts'
import { reasonToHold } from '../queries/reason-to-hold.ts'
import { databaseNow, movePost } from '../store/posts.ts'
import type { PostRow } from '../tables.ts'
import { type Claimed, hold } from './claim.ts'
import { before } from './thread.ts'

/**
 * Talks to the network, outside any transaction. What may have been sent before is looked up first; only when it is
 * not there is it sent (again), always with the same key. Once `lost` is aborted no request begins any more and the one
 * under way breaks off: somebody else may be sending the post by then.
 */
export async function send(
  ctx: Ctx,
  claimed: Claimed,
  lost?: AbortSignal,
): Promise<Live | SendFault | Stopped> {
  const { post } = claimed
  const request = await requestFor(ctx, claimed)
  if (isProblem(request))
    // What may be out already is looked up all the same; without its media that has to wait for somebody.
    return claimed.reconcileFirst
      ? { kind: 'unknown', reason: request.problem }
      : { kind: 'refused', reason: request.problem }
  const result = await withSession(ctx, post.channelId, async (network, session) => {
    if (!network.publish) return refused('This network does not let Weft publish.')
    const open = lost ? endingWith(lost, session) : session
    return guarded(ctx, () =>
      attempt(ctx, { ...claimed, port: network.publish as PublishPort, session: open, request }),
    )
  })
  if (result.ok) return result.value
  // The channel is not usable. What may be out stays unknown until it is; what was not sent is held.
  const reason = result.error.message
  return claimed.reconcileFirst ? { kind: 'unknown', reason } : { kind: 'reauth', reason }
}

/** The session, none of whose requests outlives the signal. */
function endingWith(lost: AbortSignal, session: Session): Session {
  const { io } = session
  const fetch: typeof io.fetch = (input, init) => {
    const own = init?.signal ?? (input instanceof Request ? input.signal : null)
    return io.fetch(input, { ...init, signal: own ? AbortSignal.any([own, lost]) : lost })
  }
  return { ...session, io: { ...io, fetch } }
}

interface Attempt extends Claimed {
  readonly port: PublishPort
  readonly session: Session
  readonly request: PublishRequest
}

async function attempt(
  ctx: Ctx,
  { port, session, request, post, reconcileFirst, connectedAt }: Attempt,
): Promise<Live | SendFault | Stopped> {
  if (reconcileFirst) {
    const claimedAt = mayStandSince(request.claimedAt)
    const found = await port.reconcile(session, { ...request, claimedAt })
    if (found.kind === 'reauth')
      await needsReconnection(ctx, post.channelId, found.reason, connectedAt ?? undefined)
    if (found.kind !== 'absent') return found.kind === 'live' ? found : stillUnknown(found)
  }
  const going = await beginSending(ctx, post, reconcileFirst)
  return going === 'sending' ? port.publish(session, request) : going
}

/**
 * Written down before a byte leaves: if this process dies now, the next one reads back before it sends. Whether it may go
 * at all is asked in the same transaction, so that whatever was revoked until this moment stops it.
 */
async function beginSending(
  ctx: Ctx,
  post: PostRow,
  again: boolean,
): Promise<'sending' | SendFault | Stopped> {
  return ctx.write(async (tx) => {
    await holdStill(ctx, post.channelId)
    const held = await reasonToHold(ctx, post)
    const sending = await movePost(tx, post, again ? 'not-found' : 'send', { sendingAt: databaseNow })
    if (!sending) return { kind: 'unknown', reason: 'The state changed while it was being sent.' }
    if (!held) return 'sending'
    await hold(tx, sending, held)
    return { kind: 'stopped' }
  })
}

/** It may not go out any more; the post is held and says why. */
export interface Stopped {
  readonly kind: 'stopped'
}

/** While reading back fails we do not know, whatever the fault; but a wait we were told is kept. */
function stillUnknown(fault: Fault): SendFault {
  const { reason } = fault
  return fault.kind === 'retryLater'
    ? { kind: 'unknown', reason, notBefore: fault.at }
    : { kind: 'unknown', reason }
}

/** An adapter that throws is a bug; whether the post arrived is then not known. */
async function guarded(
  ctx: Ctx,
  work: () => Promise<Live | SendFault | Stopped>,
): Promise<Live | SendFault | Stopped> {
  try {
    return await work()
  } catch (error) {
    ctx.log.error({ err: error }, 'a network adapter failed while publishing')
    return { kind: 'unknown', reason: 'Something went wrong while sending; it is being looked up.' }
  }
}

/** What goes over the wire, with media as the network takes them; or what is the matter with them. */
async function requestFor(ctx: Ctx, { post, reconcileFirst }: Claimed): Promise<PublishRequest | Problem> {
  const limits = (await channelCard(ctx, post.channelId))?.limits
  if (!limits) return problem('The channel is not there any more.')
  const media = await prepareAll(ctx, post.media, limits)
  if (isProblem(media)) return media
  const card = post.card && (await cardOf(ctx, post.card, limits))
  if (card && isProblem(card)) return card
  const { id: key, text, lang, poll, headline: title } = post
  const replyTo = await targetOf(ctx, post)
  if (replyTo && isProblem(replyTo)) return replyTo
  const claimedAt = post.claimedAt ?? post.createdAt
  const known = reconcileFirst ? await knownBeside(ctx, post) : []
  return { key, claimedAt, text, lang, media, replyTo, poll, card, title, known }
}

/** What it answers: something of others, or the post before it in its thread, which is live by now. */
async function targetOf(ctx: Ctx, post: PostRow): Promise<PublishRequest['replyTo'] | Problem> {
  if (post.replyTo) return { remoteId: post.replyTo.remoteId, context: post.replyTo.context }
  if (!post.afterPostId) return null
  const first = await before(ctx, post)
  if (!first?.remoteId) return problem('Where the post before it stands on the network is not known.')
  return { remoteId: first.remoteId, context: first.remoteContext ?? {} }
}

async function cardOf(
  ctx: Ctx,
  { imageFileId, ...words }: CardInput,
  limits: Pick<Limits, 'media'>,
): Promise<LinkCard | Problem> {
  if (!imageFileId) return { ...words, image: null }
  const image = await prepareMedia(ctx, { fileId: imageFileId, alt: '' }, limits)
  return isProblem(image) ? image : { ...words, image }
}

async function prepareAll(
  ctx: Ctx,
  items: readonly MediaItem[],
  limits: Pick<Limits, 'media'>,
): Promise<OutgoingMedia[] | Problem> {
  const media: OutgoingMedia[] = []
  for (const item of items) {
    const prepared = await prepareMedia(ctx, item, limits)
    if (isProblem(prepared)) return prepared
    media.push(prepared)
  }
  return media
}

function refused(reason: string): Fault {
  return { kind: 'refused', reason }
}
