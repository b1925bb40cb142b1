import { isFault } from '#networks/contract/faults.ts'
import type { Count, MeasurePort, PostFigures } from '#networks/contract/measure.ts'
import { statusesById } from './statuses.ts'
import { count, type Wire } from './wire.ts'

const noViews: Count = { unknown: 'Mastodon does not count views.' }

export const mastodonMeasure: MeasurePort = {
  async measure(session, remoteIds) {
    const found = await statusesById(session, remoteIds, false)
    if (isFault(found)) return found
    const there = [...found].filter((one): one is [string, Wire] => one[1] !== 'absent')
    return { kind: 'figures', posts: new Map(there.map(([id, status]) => [id, figuresOf(status)])) }
  },
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
