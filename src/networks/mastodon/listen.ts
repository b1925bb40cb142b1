import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Listened, ListenPort } from '#networks/contract/listen.ts'
import { call } from './api.ts'
import { heardEvent, heardItem, normaliseHeard } from './heard.ts'
import { pageOf } from './pages.ts'
import { searchReach } from './searches.ts'
import { streamOf } from './stream.ts'
import { objects, type Wire } from './wire.ts'

type Bounds = Readonly<Record<string, string>>

/** What is said by others, as far as our account's server knows of it. */
export const mastodonListen: ListenPort = {
  ways: [
    { kind: 'tag', pollSeconds: 30, requests: 1, wide: false },
    { kind: 'search', pollSeconds: 60, requests: 1, wide: false },
    { kind: 'public', pollSeconds: 15, requests: 1, wide: true },
  ],
  normalise: normaliseHeard,

  async poll(session, what, cursor) {
    const empty = withoutTerm(what)
    if (empty) return empty
    const page = await pageOf({ ask: (bounds) => listed(session, what, bounds), rawItem: heardItem }, cursor)
    if (page.kind !== 'page' || what.kind !== 'search' || cursor !== null) return page
    const reach = await searchReach(session, page.items.length > 0)
    if (typeof reach !== 'string') return reach
    return reach === 'all' ? page : refused(reach === 'own' ? ownOnly : noSearch)
  },

  async stream(session, what, deliver, signal) {
    const empty = withoutTerm(what)
    if (empty) return empty
    if (what.kind === 'search')
      return { kind: 'refused', reason: 'A search is not streamed; it is asked again and again.' }
    const path =
      what.kind === 'tag' ? `/hashtag?${new URLSearchParams({ tag: tagOf(what.term) })}` : '/public'
    return streamOf(session, { path, itemOf: heardEvent }, deliver, signal)
  },
}

const noSearch = 'This server has no full-text search. Listen to a tag instead.'
const ownOnly =
  'This server searches only what has reached our own account, so others are not heard. Listen to a tag instead.'
const noRight =
  'This account was connected before Weft could search. Connect it again under Settings, Channels to listen to a search.'

function withoutTerm({ kind, term }: Listened): Fault | null {
  if (kind === 'public' || tagOf(term) !== '') return null
  return { kind: 'refused', reason: `There is no ${kind === 'tag' ? 'tag' : 'word'} to listen for.` }
}

function tagOf(term: string): string {
  return term.trim().replace(/^#/, '')
}

function listed(session: Session, what: Listened, bounds: Bounds): Promise<readonly Wire[] | Fault> {
  return what.kind === 'search' ? found(session, what.term.trim(), bounds) : timeline(session, what, bounds)
}

async function timeline(session: Session, { kind, term }: Listened, bounds: Bounds) {
  const path = kind === 'tag' ? `tag/${encodeURIComponent(tagOf(term))}` : 'public'
  const answer = await call(session, `/api/v1/timelines/${path}`, { query: bounds, expected: [404] })
  if (answer.kind !== 'answer') return answer
  if (answer.status === 404) return refused('This server does not show what is said in public.')
  return objects(answer.body)
}

async function found(session: Session, words: string, bounds: Bounds) {
  const query = { q: words, type: 'statuses', resolve: 'false', ...bounds }
  const answer = await call(session, '/api/v2/search', { query, expected: [403, 404] })
  if (answer.kind !== 'answer') return answer
  if (answer.status === 403) return refused(noRight)
  const { statuses } = Object(answer.body) as { statuses?: unknown }
  return Array.isArray(statuses) ? objects(statuses) : refused(noSearch)
}

function refused(reason: string): Fault {
  return { kind: 'refused', reason }
}
