import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Count, MeasurePort, PostFigures } from '#networks/contract/measure.ts'
import { call } from './api.ts'
import { count, idOf, isObject, objects, type Wire } from './wire.ts'

// What Mastodon answers at once.
const perCall = 20

const noViews: Count = { unknown: 'Mastodon does not count views.' }

export const mastodonMeasure: MeasurePort = {
  async measure(session, remoteIds) {
    const posts = new Map<string, PostFigures>()
    for (let start = 0; start < remoteIds.length; start += perCall) {
      const ids = remoteIds.slice(start, start + perCall)
      const statuses = (await together(session, ids)) ?? (await oneByOne(session, ids))
      if (!Array.isArray(statuses)) return statuses as Fault
      for (const status of statuses) {
        const id = idOf(status.id)
        if (id !== null && ids.includes(id)) posts.set(id, figuresOf(status))
      }
    }
    return { kind: 'figures', posts }
  },
}

/** Several at once; null where the server does not know how. */
async function together(session: Session, ids: readonly string[]): Promise<Wire[] | Fault | null> {
  if (ids.length < 2) return null
  const answer = await call(session, '/api/v1/statuses', { query: { id: ids } })
  if (answer.kind === 'answer') return Array.isArray(answer.body) ? objects(answer.body) : null
  return answer.kind === 'refused' || answer.kind === 'gone' ? null : answer
}

async function oneByOne(session: Session, ids: readonly string[]): Promise<Wire[] | Fault> {
  const statuses: Wire[] = []
  for (const id of ids) {
    const answer = await call(session, `/api/v1/statuses/${encodeURIComponent(id)}`)
    if (answer.kind === 'answer' && isObject(answer.body)) statuses.push(answer.body)
    // Unknown there: absent here.
    else if (answer.kind !== 'answer' && answer.kind !== 'refused' && answer.kind !== 'gone') return answer
  }
  return statuses
}

function figuresOf(status: Wire): PostFigures {
  return {
    views: noViews,
    likes: told(status.favourites_count),
    shares: told(status.reblogs_count),
    replies: told(status.replies_count),
  }
}

function told(value: unknown): Count {
  return count(value) ?? { unknown: 'The server did not tell.' }
}
