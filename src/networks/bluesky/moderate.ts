import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { ActTarget, HidePort, LikePort, PrivatelyPort } from '#networks/contract/moderate.ts'
import { recordAddress } from './addresses.ts'
import { strongRef } from './reply.ts'
import { recordKey } from './rkey.ts'
import { call } from './session.ts'
import { asObject, type Shape } from './shape.ts'

const likes = 'app.bsky.feed.like'
const gates = 'app.bsky.feed.threadgate'
const done = { kind: 'done' } as const

/** A like is a record of ours; its key follows from what is liked, so that there is one however often it is said. */
const keyOf = ({ remoteId }: ActTarget): string => recordKey(`like ${remoteId}`)

export const blueskyLike: LikePort = {
  async like(session, target) {
    const { uri, cid } = target.context
    if (!uri || !cid)
      return { kind: 'refused', reason: 'The message cannot be told apart from later versions of it.' }
    const record = { $type: likes, subject: { uri, cid }, createdAt: session.io.now().toISOString() }
    const repo = session.account.remoteId
    const answer = await call(session, 'com.atproto.repo.putRecord', {
      body: { repo, collection: likes, rkey: keyOf(target), record },
      doing: 'publishing',
    })
    return answer.kind === 'answer' ? done : answer
  },

  async unlike(session, target) {
    // The server says yes as well when nothing is there.
    const answer = await call(session, 'com.atproto.repo.deleteRecord', {
      body: { repo: session.account.remoteId, collection: likes, rkey: keyOf(target) },
      doing: 'publishing',
    })
    return answer.kind === 'answer' ? done : answer
  },
}

/** What the network takes in one gate. */
const MOST_HIDDEN = 300

export const blueskyHide: HidePort = {
  hide: (session, target) =>
    changeGate(session, target, (hidden) =>
      hidden.includes(target.remoteId) ? null : [...hidden, target.remoteId].slice(-MOST_HIDDEN),
    ),
  unhide: (session, target) =>
    changeGate(session, target, (hidden) =>
      hidden.includes(target.remoteId) ? hidden.filter((uri) => uri !== target.remoteId) : null,
    ),
}

/** Hidden answers are listed in the gate of the thread: a record beside our post, under the same key. */
async function changeGate(
  session: Session,
  target: ActTarget,
  change: (hidden: readonly string[]) => readonly string[] | null,
): Promise<typeof done | Fault> {
  const post = target.threadRoot ?? target.context.rootUri ?? ''
  const address = recordAddress(post)
  if (address?.did !== session.account.remoteId || post === target.remoteId)
    return { kind: 'refused', reason: 'Only answers under posts of ours can be hidden.' }
  const place = { repo: address.did, collection: gates, rkey: address.rkey }
  const gate = await gateOf(session, place)
  if (isFault(gate)) return gate
  const hiddenReplies = change(gate.hidden)
  if (hiddenReplies === null) return done
  const record = {
    createdAt: session.io.now().toISOString(),
    ...gate.record,
    $type: gates,
    post,
    hiddenReplies,
  }
  // Somebody may change the gate in the app at the same moment; then the server says no, and nothing of theirs is lost.
  const answer = await call(session, 'com.atproto.repo.putRecord', {
    body: { ...place, record, swapRecord: gate.cid },
    doing: 'publishing',
    expected: ['InvalidSwap'],
  })
  if (answer.kind === 'answer') return done
  if (answer.kind !== 'xrpc-error') return answer
  const reason = 'Who may answer was being changed on Bluesky just then.'
  return { kind: 'retryLater', at: new Date(session.io.now().getTime() + 5000), reason }
}

interface Gate {
  readonly record: Shape
  readonly cid: string | null
  readonly hidden: readonly string[]
}

async function gateOf(
  session: Session,
  place: { readonly repo: string; readonly collection: string; readonly rkey: string },
): Promise<Gate | Fault> {
  const params = { ...place }
  const asked = { params, expected: ['RecordNotFound'] }
  const answer = await call<Shape | null>(session, 'com.atproto.repo.getRecord', asked)
  if (answer.kind === 'xrpc-error') return { record: {}, cid: null, hidden: [] }
  if (answer.kind !== 'answer') return answer
  const record = asObject(answer.body?.value)
  const ref = strongRef(answer.body ?? undefined)
  if (!record || !ref) return { kind: 'refused', reason: 'Who may answer cannot be read there.' }
  const listed = Array.isArray(record.hiddenReplies) ? record.hiddenReplies : []
  return { record, cid: ref.cid, hidden: listed.filter((one) => typeof one === 'string') }
}

export const blueskyPrivately: PrivatelyPort = {
  no: 'Private messages on Bluesky are a chat apart, which Weft does not speak yet.',
}
