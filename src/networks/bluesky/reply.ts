import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { ReplyTarget } from '#networks/contract/publish.ts'
import { call } from './session.ts'
import { asObject, asText } from './shape.ts'

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
  const outcome = await call<{ posts: unknown[] }>(session, 'app.bsky.feed.getPosts', {
    params: { uris: [target.remoteId] },
  })
  if (outcome.kind === 'xrpc-error') throw new Error('No error is expected here.')
  if (outcome.kind !== 'answer') {
    return known && outcome.kind !== 'reauth' ? known : outcome
  }
  const post = asObject(outcome.body.posts[0])
  if (!post) return { kind: 'gone', reason: 'The post this answers does not exist any more.' }
  if (asObject(post.viewer)?.replyDisabled === true) {
    return { kind: 'refused', reason: 'Whoever wrote the post does not let everybody answer.' }
  }
  return known ?? fromPost(post)
}

function fromContext({ context }: ReplyTarget): ReplyRef | undefined {
  const { uri, cid, rootUri, rootCid } = context
  if (!uri || !cid) return undefined
  const parent = { uri, cid }
  return { parent, root: rootUri && rootCid ? { uri: rootUri, cid: rootCid } : parent }
}

function fromPost(post: Readonly<Record<string, unknown>>): ReplyRef | Fault {
  const parent = strongRef(post)
  if (!parent) return { kind: 'refused', reason: 'The post this answers cannot be read.' }
  const root = strongRef(asObject(asObject(asObject(post.record)?.reply)?.root))
  return { parent, root: root ?? parent }
}

/** `uri` and `cid` of anything that has both. */
export function strongRef(value: Readonly<Record<string, unknown>> | undefined): StrongRef | undefined {
  const uri = asText(value?.uri)
  const cid = asText(value?.cid)
  return uri && cid ? { uri, cid } : undefined
}
