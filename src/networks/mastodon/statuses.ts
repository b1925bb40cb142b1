import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import { call } from './api.ts'
import { idOf, isObject, objects, type Wire } from './wire.ts'

// What Mastodon answers at once.
const perCall = 20

type Found = ReadonlyMap<string, Wire | 'absent'>

/**
 * Statuses by the id they were asked with; left out where the server does not tell. With `sure`, one that is missing
 * from a list is asked for alone, and is `absent` when the server says that there is none.
 */
export async function statusesById(
  session: Session,
  ids: readonly string[],
  sure: boolean,
): Promise<Found | Fault> {
  const found = new Map<string, Wire | 'absent'>()
  for (let start = 0; start < ids.length; start += perCall) {
    const asked = ids.slice(start, start + perCall)
    const known = await together(session, asked)
    if (isFault(known)) return known
    for (const id of asked) {
      // A list leaves out what is not there and what is not shown; asked for alone, the server says which.
      const alone = sure || known.size === 0
      const status = known.get(id) ?? (alone ? await statusOf(session, id) : 'untold')
      if (status === 'untold') continue
      if (status !== 'absent' && isFault(status)) return status
      found.set(id, status as Wire | 'absent')
    }
  }
  return found
}

/** One status; `absent` when there is none, `untold` when the server does not show it to us. */
export async function statusOf(session: Session, id: string): Promise<Wire | 'absent' | 'untold' | Fault> {
  const answer = await call(session, `/api/v1/statuses/${encodeURIComponent(id)}`, { expected: [404, 410] })
  if (answer.kind !== 'answer') return answer.kind === 'refused' ? 'untold' : answer
  if (answer.status === 404 || answer.status === 410) return 'absent'
  return isObject(answer.body) && idOf(answer.body.id) !== null ? answer.body : 'untold'
}

/** Several at once; none where the server does not know how. */
async function together(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Wire> | Fault> {
  if (ids.length < 2) return new Map()
  const answer = await call(session, '/api/v1/statuses', { query: { id: ids } })
  if (answer.kind !== 'answer')
    return answer.kind === 'refused' || answer.kind === 'gone' ? new Map() : answer
  const statuses = objects(answer.body).map((status) => [idOf(status.id) ?? '', status] as const)
  return new Map(statuses.filter(([id]) => ids.includes(id)))
}
