import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { save } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { sumFound, sumSoon } from './sum-found.ts'

const clock = fixedClock(new Date('2026-11-22T09:01:00.000Z'))
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [scriptedNetwork()], clock })
})
afterAll(() => app?.close())

it('asks for one count of each five minutes, whoever asks and however often, and never for one that was rolled back', async () => {
  const { system, id } = await app.organisation()
  const sums = async () =>
    (await app.planned()).flatMap(({ at, data }) =>
      data.name === 'listening.sum' && data.organisationId === id ? [at?.toISOString()] : [],
    )
  const undone = system.write(async (tx) => {
    await sumSoon(system, tx)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await sums()).toEqual([])
  await Promise.all([1, 2, 3].map(() => system.write((tx) => sumSoon(system, tx))))
  expect(await sums()).toEqual(['2026-11-22T09:05:10.000Z'])
  clock.advance(4 * 60_000)
  await system.write((tx) => sumSoon(system, tx))
  expect(await sums()).toEqual(['2026-11-22T09:05:10.000Z', '2026-11-22T09:10:10.000Z'])
})

it('counts an hour with more groups than a statement has places for', { timeout: 60_000 }, async () => {
  const { ctx, system } = await app.organisation()
  const { id: queryId } = unwrap(await save(ctx, { text: 'fjell' }))
  const many = 20_000
  await system.write((tx) =>
    tx.execute(sql`insert into query_hit
        (organisation_id, query_id, version, item, mention_id, published_at, network, channel_id, author, language)
      select ${system.organisationId}::uuid, ${queryId}::uuid, 1, n, gen_random_uuid(), '2026-11-22T08:30:00Z', 'scripted',
        gen_random_uuid(), n, 'l' || n
      from generate_series(1, ${many}::int) n`),
  )
  await sumFound(system)
  const { rows } = await system.read((tx) =>
    tx.execute(sql`select cardinality(groups) as groups, (select sum(n)::int from unnest(counts) n) as counts,
      (select count(*)::int from found_hour_mark) as marks from found_hour`),
  )
  expect(rows).toEqual([{ groups: many, counts: many, marks: 0 }])
})
