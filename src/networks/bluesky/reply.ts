import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { ReplyTarget } from '#networks/contract/publish.ts'
import { recordAddress } from './addresses.ts'
import { call } from './session.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

export interface StrongRef {
  readonly uri: string
  readonly cid: string
}

export interface ReplyRef {
  readonly parent: StrongRef
  readonly root: StrongRef
}

/** What a later reply needs to know about a post; stored with it. */
export function replyContext(post: StrongRef, root: StrongRef = post): Readonly<Record<string, string>> {
  return { uri: post.uri, cid: post.cid, rootUri: root.uri, rootCid: root.cid }
}

/**
 * What the reply refers to. Data servers take replies to posts that are no more, so we look first; where nobody can
 * be asked (a data server without feeds) what we know is enough.
 */
export async function replyRef(session: Session, target: ReplyTarget): Promise<ReplyRef | Fault> {
  const known = fromContext(target)
  const post = await current(session, target.remoteId)
  if (isFault(post)) return known && post.kind !== 'reauth' && post.kind !== 'gone' ? known : post
  if (asObject(post.viewer)?.replyDisabled === true) {
    return { kind: 'refused', reason: 'Whoever wrote the post does not let everybody answer.' }
  }
  return known ?? fromPost(post)
}

async function current(session: Session, uri: string): Promise<Shape | Fault> {
  const gone: Fault = { kind: 'gone', reason: 'The post this answers does not exist any more.' }
  const address = recordAddress(uri)
  if (address?.did === session.account.remoteId) {
    // Feeds lag behind; our own data server knows what we have just written.
    const { did: repo, collection, rkey } = address
    const asked = { params: { repo, collection, rkey }, expected: ['RecordNotFound'] }
    const outcome = await call<Shape>(session, 'com.atproto.repo.getRecord', asked)
    if (outcome.kind === 'xrpc-error') return gone
    return outcome.kind === 'answer' ? { ...outcome.body, record: outcome.body.value } : outcome
  }
  const params = { uris: [uri] }
  const outcome = await call<{ posts?: unknown }>(session, 'app.bsky.feed.getPosts', { params })
  if (outcome.kind !== 'answer') return outcome
  return asObjects(outcome.body.posts)[0] ?? gone
}

function fromContext({ context }: ReplyTarget): ReplyRef | undefined {
  const { uri, cid, rootUri, rootCid } = context
  if (!uri || !cid) return undefined
  const parent = { uri, cid }
  return { parent, root: rootUri && rootCid ? { uri: rootUri, cid: rootCid } : parent }
}

function fromPost(post: Shape): ReplyRef | Fault {
  const parent = strongRef(post)
  if (!parent) return { kind: 'refused', reason: 'The post this answers cannot be read.' }
  const root = strongRef(asObject(asObject(asObject(post.record)?.reply)?.root))
  return { parent, root: root ?? parent }
}

/** `uri` and `cid` of anything that has both. */
export function strongRef(value: Shape | undefined): StrongRef | undefined {
  const uri = asText(value?.uri)
  const cid = asText(value?.cid)
  return uri && cid ? { uri, cid } : undefined
}
