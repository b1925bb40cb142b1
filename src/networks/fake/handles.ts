import type { FoundHandle, HandlesPort } from '#networks/contract/handles.ts'
import { call } from './api.ts'
import type { WireAccount } from './server/wire.ts'

export const fakeHandles: HandlesPort = {
  async resolve(session, handle) {
    const bare = handle.replace(/^@/, '')
    const answer = await call<{ accounts: WireAccount[] }>(session, searchPath(bare, 50))
    if (answer.kind !== 'answer') return answer
    const account = answer.body.accounts.find((one) => one.handle === bare.toLowerCase())
    return { kind: 'handle', found: account ? foundOf(account) : null }
  },

  async search(session, words, limit) {
    const answer = await call<{ accounts: WireAccount[] }>(
      session,
      searchPath(words.replace(/^@/, ''), limit),
    )
    if (answer.kind !== 'answer') return answer
    return { kind: 'handles', found: answer.body.accounts.map(foundOf) }
  },
}

function searchPath(words: string, limit: number): string {
  return `/api/accounts?${new URLSearchParams({ q: words, limit: String(limit) })}`
}

function foundOf({ id, handle, displayName, avatarUrl }: WireAccount): FoundHandle {
  return { remoteId: id, handle, displayName, avatarUrl }
}
