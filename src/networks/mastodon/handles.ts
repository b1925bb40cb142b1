import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { FoundHandle, HandlesPort } from '#networks/contract/handles.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { call, type Query } from './api.ts'
import { idOf, object, objects, text, type Wire, webAddress } from './wire.ts'

export const mastodonHandles: HandlesPort = {
  async resolve(session, handle) {
    const bare = handle.replace(/^@/, '')
    const wanted = wholeHandle(bare, session).toLowerCase()
    for (const path of [byAccounts, byEverything]) {
      const accounts = await path(session, { q: `@${bare}`, limit: '5', resolve: 'true' })
      if (accounts === null) continue
      if (isFault(accounts)) return accounts
      const found = (accounts as Wire[])
        .map((account) => foundOf(account, session))
        .find((one) => one?.handle.toLowerCase() === wanted)
      if (found) return { kind: 'handle', found }
    }
    return { kind: 'handle', found: null }
  },

  async search(session, words, limit) {
    const query = { q: words.replace(/^@/, ''), limit: String(limit) }
    const accounts = (await byAccounts(session, query)) ?? (await byEverything(session, query))
    if (accounts === null) return { kind: 'refused', reason: 'This server does not look for people.' }
    if (isFault(accounts)) return accounts
    const found = (accounts as Wire[])
      .map((account) => foundOf(account, session))
      .filter((one) => one !== null)
      .slice(0, limit)
    return { kind: 'handles', found }
  },
}

/** Null: the server has no such search, or does not open this one to us. */
type Asked = Promise<Wire[] | Fault | null>

/** Needs no more than the right to read accounts. */
async function byAccounts(session: Session, query: Query): Asked {
  const answer = await call(session, '/api/v1/accounts/search', { query, expected: [404] })
  if (answer.kind !== 'answer') return answer
  return answer.status === 404 || !Array.isArray(answer.body) ? null : objects(answer.body)
}

/** For servers without the other; Mastodon itself asks for a right of its own, which we do not. */
async function byEverything(session: Session, query: Query): Asked {
  const answer = await call(session, '/api/v2/search', {
    query: { ...query, type: 'accounts' },
    expected: [403, 404],
  })
  if (answer.kind !== 'answer') return answer
  const { accounts } = object(answer.body)
  return answer.status !== 200 || !Array.isArray(accounts) ? null : objects(accounts)
}

function foundOf(account: Wire, session: Session): FoundHandle | null {
  const remoteId = idOf(account.id)
  const acct = text(account.acct) ?? text(account.username)
  if (remoteId === null || acct === null) return null
  const handle = wholeHandle(acct, session)
  const displayName = htmlToText(text(account.display_name) ?? '').replace(/\s+/g, ' ') || handle
  return { remoteId, handle, displayName, avatarUrl: webAddress(account.avatar) }
}

/** Accounts of our own server come without its name. */
function wholeHandle(acct: string, { account }: Session): string {
  const home = account.handle.split('@')[1]
  return acct.includes('@') || !home ? acct : `${acct}@${home}`
}
