import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { lookForSilence } from '#modules/listening/commands/look-for-silence.ts'
import { startIngest } from '#modules/listening/index.ts'
import { listSilences } from '#modules/listening/queries/silences.ts'
import { fake } from '#networks/fake/index.ts'
import { parseQuery } from '#platform/matcher/index.ts'
import { brandAccounts } from '../company/channels.ts'
import { arrival } from '../live/script.ts'
import { DAY } from '../story/calendar.ts'
import { tellStory } from '../story/tell.ts'
import { type ToldDemo, toldDemo } from '../testing/told.ts'
import { listensTo } from './deeds.ts'
import { SILENT, storyQueries } from './queries.ts'

const found = ({ kind, term }: (typeof listensTo)[number], text: string): boolean =>
  text.toLowerCase().includes(kind === 'tag' ? `#${term.toLowerCase()}` : term.toLowerCase())
const addressesUs = (text: string): boolean => brandAccounts.some(({ handle }) => text.includes(`@${handle}`))

describe('what strangers say', () => {
  const now = new Date('2026-03-11T09:46:00Z')
  const { overheard } = tellStory(now)

  it('is a few hundred posts of sixty days, in three languages, each found by a source and short enough', () => {
    expect(overheard.length).toBeGreaterThan(200)
    expect(overheard.length).toBeLessThan(500)
    expect(new Set(overheard.map(({ person }) => person.lang))).toEqual(new Set(['en', 'de', 'no']))
    for (const { at, text } of overheard) {
      expect(at < now && now.getTime() - at.getTime() < 62 * DAY).toBe(true)
      expect(
        listensTo.some((where) => found(where, text)),
        text,
      ).toBe(true)
      expect(addressesUs(text), text).toBe(false)
      expect(text).not.toMatch(/[{}]/)
      expect(fake.measureText(text, fake.limits).valid, text).toBe(true)
    }
  })

  it('goes on while the demonstration runs, now and then', () => {
    const said = Array.from({ length: 60 }, (_, number) => arrival(number, now).text)
    const toNobody = said.filter((text) => !addressesUs(text))
    expect(toNobody.length).toBeGreaterThan(5)
    expect(toNobody.length).toBeLessThan(20)
    for (const text of toNobody)
      expect(
        listensTo.some((where) => found(where, text)),
        text,
      ).toBe(true)
  })

  it('is asked for in words that can be read', () => {
    for (const { name, text } of storyQueries) expect(parseQuery(text), name).toMatchObject({ ok: true })
  })
})

describe('listening in the demonstration', () => {
  let demo: ToldDemo
  beforeAll(async () => {
    demo = await toldDemo()
  }, 240_000)
  afterAll(() => demo?.close())

  it('has queries and sources of the social lead, which are counted when it runs; one of them is silent', async () => {
    const { app } = demo
    const written = await demo.rows<{ name: string }>(
      `select distinct q.name from listen_query q join listen_query_version v on v.query_id = q.id
       join member m on m.id = v.author_id where m.name = 'Elin Dahl'`,
    )
    expect(written.map(({ name }) => name).sort()).toEqual(storyQueries.map(({ name }) => name).sort())

    const ending = new AbortController()
    const ingest = startIngest({ engine: app.engine, signal: ending.signal, tickMs: 100 })
    const waiting = "select term from source where kind <> 'account' and succeeded_at is null"
    await expect.poll(async () => (await demo.rows(waiting)).length, { timeout: 20_000 }).toBe(0)
    ending.abort()
    await ingest.done
    await app.drain(['quick', 'slow'])

    const old = await demo.rows<{ n: number }>(
      `select count(*)::int as n from mention where not addressed and published_at < now() - interval '30 days'`,
    )
    expect(old[0]?.n).toBeGreaterThan(10)
    const silent = await demo.rows<{ id: string; changed_at: Date }>(
      `select id, changed_at from listen_query where name = '${SILENT}'`,
    )
    const wish = { queryId: silent[0]?.id ?? '', changedAt: silent[0]?.changed_at.toISOString() ?? '' }
    const elin = await demo.as('elin.dahl')
    await lookForSilence(app.systemCtx(elin.organisationId, 'test'), wish)
    const { silences } = unwrap(await listSilences(elin, { whose: 'mine' }))
    expect(silences).toMatchObject([{ name: SILENT, expertName: 'Elin Dahl', heard: 0 }])
    const counted = await demo.rows<{ name: string; n: number }>(
      'select q.name, count(*)::int as n from query_hit h join listen_query q on q.id = h.query_id group by q.name',
    )
    for (const name of ['Fjell & Sons', 'The buckle recall', 'Norrhaug'])
      expect(counted.find((one) => one.name === name)?.n, name).toBeGreaterThan(5)
  }, 120_000)
})
