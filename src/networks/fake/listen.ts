import type { Session } from '#networks/contract/account.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Listened, ListenPort } from '#networks/contract/listen.ts'
import type { Deliver, Normalised, RawItem } from '#networks/contract/receive.ts'
import { type Answer, accessToken, call } from './api.ts'
import { events } from './events.ts'
import { normalise } from './normalise.ts'
import type { WireAccount, WireHeard } from './server/wire.ts'

/** What is said on the fake network by anybody, by words, by tag, or all of it. */
export const fakeListen: ListenPort = {
  ways: [
    { kind: 'search', pollSeconds: 5, requests: 1, wide: false },
    { kind: 'tag', pollSeconds: 5, requests: 1, wide: false },
    { kind: 'public', pollSeconds: 5, requests: 1, wide: true },
  ],
  normalise: readHeard,

  async poll(session, what, cursor) {
    const query = asked(what)
    if (cursor !== null) query.set('after', cursor)
    const answer: Answer<{ heard: WireHeard[]; next: number; more: boolean }> = await call(
      session,
      `/api/overhear?${query}`,
    )
    if (answer.kind !== 'answer') return answer
    const { heard, next, more } = answer.body
    return { kind: 'page', items: heard.map(rawOf), cursor: String(next), more }
  },

  async stream(session, what, deliver, signal) {
    // A first call renews a token that ran out; a stream cannot do that in the middle.
    const known = await call<WireAccount>(session, '/api/account')
    if (known.kind !== 'answer') return known
    try {
      return await follow(session, what, deliver, signal)
    } catch (error) {
      if (signal.aborted) return brokeOff(session)
      return faultOfError(error, 'reading', session.io.now())
    }
  },
}

function asked({ kind, term }: Listened): URLSearchParams {
  return new URLSearchParams({ kind, term })
}

async function follow(
  session: Session,
  what: Listened,
  deliver: Deliver,
  signal: AbortSignal,
): Promise<Fault> {
  const { io, account } = session
  const response = await io.fetch(new URL(`/api/overhear/stream?${asked(what)}`, account.serverUrl), {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${accessToken(session)}` },
    signal,
  })
  if (!response.ok || !response.body)
    return faultOfStatus(response, 'The stream was refused.', 'reading', io.now())
  for await (const data of events(response.body)) await deliver([rawOf(JSON.parse(data) as WireHeard)])
  return brokeOff(session)
}

function brokeOff({ io }: Session): Fault {
  return { kind: 'retryLater', at: new Date(io.now().getTime() + 1_000), reason: 'The stream ended.' }
}

/** A post goes by its own id however it is heard; an edit and a deletion speak of it and have ids of their own. */
function rawOf(told: WireHeard): RawItem {
  const { heard, postId, post } = told
  if (heard === 'post') return { remoteId: postId, body: told }
  return {
    remoteId: heard === 'edit' ? `${postId}@${post?.editedAt ?? ''}` : `deleted:${postId}`,
    body: told,
  }
}

function readHeard(body: unknown, us: { readonly remoteId: string; readonly handle: string }): Normalised {
  const { heard, postId, post } = Object(body) as Partial<WireHeard>
  if (heard === undefined) return normalise(body)
  const kind = heard === 'delete' ? 'deleted' : 'mention'
  const read = normalise({ kind, postId, post: post ?? null, seq: 0 })
  if (read.kind !== 'mention-item') return read
  if (read.author.remoteId === us.remoteId) return { kind: 'ignored-item', reason: 'This is our own post.' }
  const edited = heard === 'edit' ? { edited: true } : {}
  return { ...read, ...edited, addressed: namesUs(read.text, us.handle) }
}

function namesUs(text: string, handle: string): boolean {
  const named = Array.from(text.matchAll(/@([a-z0-9][a-z0-9._-]*[a-z0-9])/giu), (match) =>
    match[1]?.toLowerCase(),
  )
  return named.includes(handle.toLowerCase())
}
