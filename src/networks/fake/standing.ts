import type { StandingPort } from '#networks/contract/standing.ts'
import { call } from './api.ts'
import { fakeHandles } from './handles.ts'
import type { WireAccount } from './server/wire.ts'

interface WireStanding {
  readonly account: WireAccount
  readonly posts: number | null
  readonly followers: number | null
}

export const fakeStanding: StandingPort = {
  async read(session, typed) {
    const resolved = await fakeHandles.resolve(session, typed)
    if (resolved.kind !== 'handle') return resolved
    if (!resolved.found) return { kind: 'nobody' }
    const { handle } = resolved.found
    const answer = await call<WireStanding>(session, `/api/standing/${encodeURIComponent(handle)}`)
    if (answer.kind !== 'answer') return answer
    const { account, posts, followers } = answer.body
    return { kind: 'standing', handle, displayName: account.displayName, followers, posts, url: account.url }
  },
}
