import { needsReconnection, withSession } from '#modules/channels/index.ts'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Live, OutgoingMedia, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readStored } from '#platform/files/index.ts'
import type { SendFault } from '../domain/after-fault.ts'
import { movePost } from '../store/posts.ts'
import type { PostRow } from '../tables.ts'
import { type Claimed, hold, reasonToHold } from './claim.ts'

/**
 * Talks to the network, outside any transaction. What may have been sent before is looked up first; only when it is
 * not there is it sent (again), always with the same key.
 */
export async function send(ctx: Ctx, claimed: Claimed): Promise<Live | SendFault | Stopped> {
  const { post } = claimed
  const media = await loadMedia(ctx, post)
  if (!media) return { kind: 'refused', reason: 'An image of this post is not in the file store any more.' }
  const request = requestFor(post, media)
  const result = await withSession(ctx, post.channelId, async (network, session) => {
    if (!network.publish) return refused('This network does not let Weft publish.')
    return guarded(ctx, () =>
      attempt(ctx, { ...claimed, port: network.publish as PublishPort, session, request }),
    )
  })
  if (result.ok) return result.value
  // The channel is not usable. What may be out stays unknown until it is; what was not sent is held.
  const reason = result.error.message
  return claimed.reconcileFirst ? { kind: 'unknown', reason } : { kind: 'reauth', reason }
}

interface Attempt extends Claimed {
  readonly port: PublishPort
  readonly session: Session
  readonly request: PublishRequest
}

async function attempt(
  ctx: Ctx,
  { port, session, request, post, reconcileFirst }: Attempt,
): Promise<Live | SendFault | Stopped> {
  if (reconcileFirst) {
    const found = await port.reconcile(session, request)
    if (found.kind === 'reauth') await needsReconnection(ctx, post.channelId, found.reason)
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
    const held = await reasonToHold(ctx, post)
    const sending = await movePost(tx, post, again ? 'not-found' : 'send')
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

async function loadMedia(ctx: Ctx, post: PostRow): Promise<OutgoingMedia[] | null> {
  const media: OutgoingMedia[] = []
  for (const item of post.media) {
    const stored = await readStored(ctx, item.fileId)
    if (!stored) return null
    const { mimeType, width, height } = stored.card
    media.push({ bytes: stored.bytes, mimeType, alt: item.alt, width: width ?? 0, height: height ?? 0 })
  }
  return media
}

function requestFor(post: PostRow, media: readonly OutgoingMedia[]): PublishRequest {
  const replyTo = post.replyTo && { remoteId: post.replyTo.remoteId, context: post.replyTo.context }
  return {
    key: post.id,
    claimedAt: post.claimedAt ?? post.createdAt,
    text: post.text,
    lang: post.lang,
    media,
    replyTo,
  }
}

function refused(reason: string): Fault {
  return { kind: 'refused', reason }
}
