import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { call } from './api.ts'
import { count, object, objects, text } from './wire.ts'

/** Software that searches what has reached the account that asks, and nothing else. */
const ownOnly = /snac/i

/** How far a server's search for posts reaches: everything it knows, what is the account's own, or nowhere. */
export type Reach = 'all' | 'own' | 'none'

/**
 * Asked once, when somebody begins to listen. Mastodon without its search index answers every search with nothing;
 * with one it finds our own posts, so those are looked for when nothing was `found`. Software of other kinds is taken
 * at its word.
 */
export async function searchReach(session: Session, found: boolean): Promise<Reach | Fault> {
  const instance = await call(session, '/api/v1/instance', { expected: [404] })
  if (instance.kind !== 'answer') return instance
  const version = text(object(instance.body).version) ?? ''
  if (ownOnly.test(version)) return 'own'
  if (found || version === '' || /compatible/i.test(version)) return 'all'
  const us = await call(session, '/api/v1/accounts/verify_credentials')
  if (us.kind !== 'answer') return us
  // Who has never written finds nothing of their own either.
  if ((count(object(us.body).statuses_count) ?? 0) === 0) return 'all'
  const query = { q: 'from:me', type: 'statuses', limit: '1' }
  const own = await call(session, '/api/v2/search', { query })
  if (own.kind !== 'answer') return own
  return objects(object(own.body).statuses).length > 0 ? 'all' : 'none'
}
