import { newId } from '#kernel/ids.ts'
import { goldenPosts, goldenQuery, goldenSource } from '#modules/listening/queries/figures/testing/golden.ts'
import type { InboxHouse } from '../happenings.ts'
import { change, type Next, one, put, withFact } from './put.ts'

const iso = (ms: number): string => new Date(ms).toISOString()
const now = Date.parse('2026-03-11T12:00:00Z')

export interface Came {
  readonly own: string
  readonly rival: string
  readonly channels: readonly [string, string]
  readonly requests: string[]
  readonly placements: string[]
}

/** Queries for us and for a rival, a source that hears, and nothing heard yet. */
export async function ears({ system }: InboxHouse): Promise<Pick<Came, 'own' | 'rival'>> {
  const since = new Date('2026-01-01T00:00:00Z')
  await goldenSource(system, since)
  const own = await goldenQuery(system, 'Fjell', since)
  return { own, rival: await goldenQuery(system, 'Vidda', since, { rival: true }) }
}

type Act = (house: InboxHouse, came: Came, next: Next, at: number) => Promise<void>

/** Some people write about us, some about a rival, some about both; one of them takes it back. */
export const heard: Act = async ({ system }, { own, rival }, next, at) => {
  const posts = Array.from({ length: 6 }, () => ({
    at: new Date(at + next(3000) * 1000),
    by: one([[own], [own], [own, rival], [rival]], next),
    author: `person${next(9)}`,
    sentiment: one(['positive', 'negative', 'neutral', 'positive', null] as const, next),
    text: `Post ${newId()}`,
    deleted: next(9) === 0,
  }))
  await goldenPosts(system, posts)
  await withFact(system, 'mentions.heard', own, async () => undefined)
}

/** Somebody outside asks for content; some are spam, some are taken back. */
export const request: Act = async ({ system, organisationId }, came, next, at) => {
  const [id, idea] = [newId(), newId()]
  await withFact(system, 'request.received', id, async (tx) => {
    await put(tx, 'idea', {
      ...{ organisation_id: organisationId, id: idea, title: 'I', what: 'w', why: 'y', source: 'request' },
      ...{ programme: 'content', tags: [], votes: 0, asked: 1, state: 'chosen', created_at: iso(at) },
      ...{ changed_at: iso(at) },
    })
    await put(tx, 'content_request', {
      ...{
        organisation_id: organisationId,
        id,
        text: 'How do I mend it?',
        idea_id: idea,
        created_at: iso(at),
      },
      state: one(['new', 'idea', 'idea', 'idea', 'spam', 'removed'], next),
    })
  })
  came.requests.push(idea)
}

/** What was asked for is published. */
export const answered: Act = async ({ system }, came, next, at) => {
  if (came.requests.length === 0) return
  const id = one(came.requests, next)
  await withFact(system, 'idea.published', id, (tx) =>
    change(tx, ['idea', id], { state: 'published', published_at: iso(at) }),
  )
}

/** A placement of ours, and people, programs and previews that come through it; some after it is gone. */
export const visits: Act = async ({ system, organisationId, service, marketing }, came, next, at) => {
  const fresh = came.placements.length < 3
  const id = fresh ? newId() : one(came.placements, next)
  const hour = iso(Math.floor(at / 3_600_000) * 3_600_000)
  await withFact(system, fresh ? 'placement.added' : 'placement.changed', id, async (tx) => {
    if (fresh)
      await put(tx, 'placement', {
        ...{
          organisation_id: organisationId,
          id,
          kind: 'web',
          place: `Place ${came.placements.length}`,
          note: '',
        },
        ...{ department_id: next(2) === 0 ? service : marketing, channel_id: came.channels[0] },
        ...{ stands_from: '2026-01-01', stands_until: came.placements.length === 0 ? '2026-02-01' : null },
        ...{ utm_source: 's', utm_medium: 'm', utm_campaign: '', utm_content: '' },
        ...{ created_at: iso(at), changed_at: iso(at) },
      })
    await tx.execute(`delete from placement_visit where placement_id = '${id}' and hour = '${hour}'`)
    for (const sort of ['person', 'bot', 'preview'])
      await put(tx, 'placement_visit', {
        ...{
          organisation_id: organisationId,
          placement_id: id,
          hour,
          sort,
          origin: '',
          visits: 1 + next(20),
        },
        firsts: 0,
      })
  })
  if (fresh) came.placements.push(id)
}

/** The web statistics of every day since January are reported, once. */
export async function uncoded({ system, organisationId }: InboxHouse): Promise<void> {
  await withFact(system, 'placement.counts-reported', organisationId, async (tx) => {
    for (let day = Date.parse('2026-01-20T00:00:00Z'); day < now; day += 86_400_000)
      await put(tx, 'placement_count', {
        ...{
          organisation_id: organisationId,
          kind: 'uncoded',
          day: iso(day).slice(0, 10),
          about: '',
          source: '',
        },
        ...{ n: 7 + ((day / 86_400_000) % 5), at: iso(now) },
      })
  })
}
