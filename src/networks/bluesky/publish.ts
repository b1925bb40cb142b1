import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { Live, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { postUrl } from './addresses.ts'
import { embedOf, hasPictures } from './embed.ts'
import { facetsOf } from './facets.ts'
import { blueskyLimits, formerImageBytes } from './limits.ts'
import { replyContext, replyRef, type StrongRef, strongRef } from './reply.ts'
import { recordKey } from './rkey.ts'
import { call } from './session.ts'
import { asObject, type Shape } from './shape.ts'

const collection = 'app.bsky.feed.post'

export const blueskyPublish: PublishPort = {
  async publish(session, request) {
    const record = await recordOf(session, request, blueskyLimits.media.image.maxBytes)
    if (isFault(record)) return record
    const outcome = await put(session, request, record)
    if (outcome.kind !== 'too-large') return outcome
    if (!hasPictures(request)) return { kind: 'refused', reason: outcome.reason }
    const smaller = await recordOf(session, request, formerImageBytes)
    if (isFault(smaller)) return smaller
    const again = await put(session, request, smaller)
    return again.kind === 'too-large' ? { kind: 'refused', reason: again.reason } : again
  },

  async reconcile(session, request) {
    const outcome = await call<Shape | null>(session, 'com.atproto.repo.getRecord', {
      params: { repo: session.account.remoteId, collection, rkey: recordKey(request.key) },
      expected: ['RecordNotFound'],
    })
    if (outcome.kind === 'xrpc-error') return { kind: 'absent' }
    if (outcome.kind !== 'answer') return outcome
    const ref = strongRef(outcome.body ?? undefined)
    const stored = asObject(outcome.body?.value)
    if (!ref || !stored) return { kind: 'unknown', reason: 'The server does not show what stands there.' }
    if (stored.text !== request.text) {
      return { kind: 'refused', reason: 'Another post already stands under the key of this one.' }
    }
    return liveOf(ref, stored)
  },
}

interface TooLarge {
  readonly kind: 'too-large'
  readonly reason: string
}

async function recordOf(
  session: Session,
  request: PublishRequest,
  maxImageBytes: number,
): Promise<Record<string, unknown> | Fault> {
  const reply = request.replyTo ? await replyRef(session, request.replyTo) : undefined
  if (reply && isFault(reply)) return reply
  const facets = await facetsOf(session, request.text)
  if (isFault(facets)) return facets
  const embed = await embedOf(session, request, maxImageBytes)
  if (embed && isFault(embed)) return embed
  return {
    $type: collection,
    text: request.text,
    createdAt: request.claimedAt.toISOString(),
    ...(facets.length > 0 && { facets }),
    ...(request.lang && { langs: [request.lang] }),
    ...(reply && { reply }),
    ...(embed && { embed }),
  }
}

/**
 * Writes the record unless one is there. `swapRecord: null` makes the server refuse when the key is taken (creating
 * a record twice under one key would be answered with a server error), so whatever stands there is looked at.
 */
async function put(
  session: Session,
  request: PublishRequest,
  record: Record<string, unknown>,
): Promise<Live | Fault | TooLarge> {
  const outcome = await call<Shape | null>(session, 'com.atproto.repo.putRecord', {
    body: {
      repo: session.account.remoteId,
      collection,
      rkey: recordKey(request.key),
      record,
      swapRecord: null,
    },
    doing: 'publishing',
    expected: ['InvalidSwap', 'InvalidRequest', 'BlobTooLarge'],
  })
  if (outcome.kind === 'answer') {
    const ref = strongRef(outcome.body ?? undefined)
    return ref ? liveOf(ref, record) : { kind: 'unknown', reason: 'The server did not say what it wrote.' }
  }
  if (outcome.kind !== 'xrpc-error') return outcome
  if (outcome.error !== 'InvalidSwap') return refused(outcome.message)
  const there = await blueskyPublish.reconcile(session, request)
  if (there.kind !== 'absent') return there
  // Taken a moment ago and free now: somebody deleted it in between. Nothing of ours is there.
  return { kind: 'retryLater', at: new Date(session.io.now().getTime() + 60_000), reason: outcome.message }
}

/** Servers check a record against their lexicons; theirs may be older than ours. */
function refused(message: string): Fault | TooLarge {
  const reason = `Bluesky refused the post: ${message.replace(/^Invalid \S+ record: /, '')}`
  return { kind: /blob too big|too large/i.test(message) ? 'too-large' : 'refused', reason }
}

function liveOf(ref: StrongRef, record: Readonly<Record<string, unknown>>): Live {
  const root = strongRef(asObject(asObject(record.reply)?.root))
  return {
    kind: 'live',
    remoteId: ref.uri,
    url: postUrl(ref.uri),
    at: new Date(String(record.createdAt)),
    context: replyContext(ref, root),
  }
}
