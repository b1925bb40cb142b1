import type { Session } from '#networks/contract/account.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { RawItem, ReceivePort } from '#networks/contract/receive.ts'
import { type Answer, accessToken, call } from './api.ts'
import { events } from './events.ts'
import { normalise } from './normalise.ts'
import type { WireAccount, WireNotification } from './server/wire.ts'

export const fakeReceive: ReceivePort = {
  pollSeconds: 5,
  normalise,

  async poll(session, cursor) {
    const path = cursor === null ? '/api/notifications' : `/api/notifications?after=${cursor}`
    const answer: Answer<{ notifications: WireNotification[]; next: number; more: boolean }> = await call(
      session,
      path,
    )
    if (answer.kind !== 'answer') return answer
    const { notifications, next, more } = answer.body
    return { kind: 'page', items: notifications.map(rawOf), cursor: String(next), more }
  },

  async stream(session, deliver, signal) {
    // A first call renews a token that ran out; a stream cannot do that in the middle.
    const known = await call<WireAccount>(session, '/api/account')
    if (known.kind !== 'answer') return known
    try {
      return await listen(session, deliver, signal)
    } catch (error) {
      if (signal.aborted) return brokeOff(session)
      return faultOfError(error, 'reading', session.io.now())
    }
  },
}

async function listen(
  session: Session,
  deliver: (items: readonly RawItem[]) => Promise<void>,
  signal: AbortSignal,
): Promise<Fault> {
  const { io, account } = session
  const response = await io.fetch(new URL('/api/stream', account.serverUrl), {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${accessToken(session)}` },
    signal,
  })
  if (!response.ok || !response.body) {
    return faultOfStatus(response, 'The stream was refused.', 'reading', io.now())
  }
  for await (const data of events(response.body)) await deliver([rawOf(JSON.parse(data) as WireNotification)])
  return brokeOff(session)
}

function brokeOff({ io }: Session): Fault {
  return { kind: 'retryLater', at: new Date(io.now().getTime() + 1_000), reason: 'The stream ended.' }
}

/** A deletion and a like speak of a post that is an item already, so they need ids of their own. */
function rawOf(told: WireNotification): RawItem {
  const own = told.kind === 'deleted' || told.kind === 'like'
  return { remoteId: own ? `${told.kind}:${told.seq}` : told.postId, body: told }
}
