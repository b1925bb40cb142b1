import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import {
  fillWithSecrets,
  MARKER,
  type RestrictedHouse,
  restrictedHouse,
} from '../support/restricted-house.ts'
import { ASKED, fillListening } from '../support/restricted-listening.ts'

// What was written to a restricted desk was also heard: found by queries, counted, put right. Here the ways of listening
// are each asked as their screens ask, with the right filter, by somebody of the desk and by people who are not.

let house: RestrictedHouse
let queryId: string
let mentionId: string

beforeAll(async () => {
  house = await restrictedHouse()
  await fillWithSecrets(house)
  ;({ queryId, mentionId } = await fillListening(house))
}, 120_000)
afterAll(() => house?.close())

const window = () => ({
  from: new Date(Date.now() - 7 * 86_400_000).toISOString(),
  to: new Date(Date.now() + 60_000).toISOString(),
})

/** Each way in which a post that was heard can be seen. */
const ways: readonly (readonly [string, (ctx: Ctx) => Promise<unknown>])[] = [
  ['the stream', (ctx) => call(house.api.listening.mentions, { show: 'all' }, house.as(ctx))],
  ['the stream of a query', (ctx) => call(house.api.listening.mentions, { queryId }, house.as(ctx))],
  ['a search', (ctx) => call(house.api.listening.mentions, { q: ASKED }, house.as(ctx))],
  ['what is new', (ctx) => call(house.api.listening.fresh, { ids: [mentionId] }, house.as(ctx))],
  ['trying a query', (ctx) => call(house.api.listening.tryQuery, { text: ASKED }, house.as(ctx))],
  ['the posts behind a figure', (ctx) => call(house.api.listening.behind, window(), house.as(ctx))],
  [
    'the posts behind a phrase',
    (ctx) => call(house.api.listening.behind, { ...window(), phrase: MARKER.toLowerCase() }, house.as(ctx)),
  ],
  ['phrases', (ctx) => call(house.api.listening.phrases, window(), house.as(ctx))],
  ['top authors', (ctx) => call(house.api.listening.authors, window(), house.as(ctx))],
  ['corrections', (ctx) => call(house.api.listening.corrections, {}, house.as(ctx))],
  ['dead letters', (ctx) => call(house.api.listening.deadLetters, {}, house.as(ctx))],
]

describe('what was written to a restricted desk', () => {
  it('was heard and is there for the desk: in the stream, behind figures, in examples', async () => {
    expect(mentionId).not.toBe('')
    const shown: string[] = []
    for (const [name, ask] of ways)
      if (JSON.stringify(await ask(house.petra)).includes(mentionId)) shown.push(name)
    expect(shown).toEqual([
      ...['the stream', 'the stream of a query', 'a search', 'what is new', 'trying a query'],
      ...['the posts behind a figure', 'the posts behind a phrase', 'corrections'],
    ])
  })

  it.each(ways)('is not told to others by %s', async (_, ask) => {
    for (const who of ['sofia', 'owner'] as const) {
      const answer = JSON.stringify(await ask(house[who]))
      expect(answer).not.toContain(mentionId)
      expect(answer.toLowerCase()).not.toContain(MARKER.toLowerCase())
      expect(answer).not.toContain('Ingrid')
    }
  })

  it('counts for nobody else either: a figure of one post would tell of it', async () => {
    const { api, as, petra, sofia, owner } = house
    const seen = async (ctx: Ctx) => {
      const { series } = await call(api.listening.volume, { ...window(), queryIds: [queryId] }, as(ctx))
      const { rows } = await call(api.listening.shareOfVoice, { ...window(), queryIds: [queryId] }, as(ctx))
      const { total } = await call(api.listening.tryQuery, { text: ASKED }, as(ctx))
      return [series.reduce((sum, one) => sum + one.total, 0), rows[0]?.count ?? 0, total]
    }
    expect(await seen(petra)).toEqual([1, 1, 1])
    expect(await seen(sofia)).toEqual([0, 0, 0])
    expect(await seen(owner)).toEqual([0, 0, 0])
  })

  it('counts for nobody else in the list of queries and in silences', async () => {
    const { api, as, petra, sofia, owner } = house
    const seen = async (ctx: Ctx) => {
      const { queries } = await call(api.listening.queries, {}, as(ctx))
      const { silences } = await call(api.listening.silences, { whose: 'all' }, as(ctx))
      const days = queries.find(({ id }) => id === queryId)?.days ?? []
      return [days.reduce((sum, n) => sum + n, 0), silences[0]?.heard ?? null]
    }
    expect((await seen(petra))[0]).toBe(1)
    expect((await seen(sofia))[0]).toBe(0)
    expect((await seen(owner))[0]).toBe(0)
  })
})
