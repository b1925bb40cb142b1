import { expect, it } from 'vitest'
import { mastodonMeasure } from './measure.ts'
import { json, ourStatus, scripted } from './testing/scripted-server.ts'

const counted = (id: string) => ourStatus(id, '', { favourites_count: 3, reblogs_count: 2, replies_count: 1 })

it('asks for twenty at once and leaves out what the server does not know', async () => {
  const ids = Array.from({ length: 25 }, (_, index) => String(index))
  const { session, seen } = scripted(({ query }) =>
    json(
      query
        .getAll('id[]')
        .filter((id) => id !== '7')
        .map(counted),
    ),
  )
  const outcome = await mastodonMeasure.measure(session, ids)
  if (outcome.kind !== 'figures') throw new Error(outcome.reason)
  expect(outcome.posts.size).toBe(24)
  expect(seen).toHaveLength(2)
  expect(outcome.posts.get('3')).toEqual({
    views: { unknown: 'Mastodon does not count views.' },
    likes: 3,
    shares: 2,
    replies: 1,
  })
})

it('never takes silence for zero', async () => {
  const { session } = scripted(() => json(ourStatus('1', '')))
  const outcome = await mastodonMeasure.measure(session, ['1'])
  if (outcome.kind !== 'figures') throw new Error(outcome.reason)
  expect(outcome.posts.get('1')?.likes).toEqual({ unknown: 'The server did not tell.' })
  const down = scripted(() => json({}, 503))
  expect((await mastodonMeasure.measure(down.session, ['1', '2'])).kind).toBe('retryLater')
})
