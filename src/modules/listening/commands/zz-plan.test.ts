import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({})
})
afterAll(() => app?.close())
it('plan', async () => {
  const house = await app.organisation()
  const owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
  await owner.query(
    `insert into mention_enrichment select '${house.id}', gen_random_uuid(), 1, 'en', 1, 'neutral', 1, 'unsure', 0, 'low', 0, 0, false, gen_random_uuid(), array[(random()*1e15)::bigint,(random()*1e15)::bigint,(random()*1e15)::bigint,(random()*1e15)::bigint,(random()*1e15)::bigint,(random()*1e15)::bigint], now() from generate_series(1,20000)`,
  )
  await owner.query('analyze mention_enrichment')
  await owner.end()
  const rows = await house.ctx.read((tx) =>
    tx.execute(sql`explain analyze
    select b.band::text as band, found.cluster_id
    from unnest(${sql.param(['1', '2', '3', '4', '5', '6'])}::bigint[]) as b(band)
    cross join lateral (
      select cluster_id from mention_enrichment
      where bands @> array[b.band] and organisation_id = ${house.id}::uuid
        and enriched_at > now() - interval '7 days'
      limit 1) found`),
  )
  console.log(rows.rows.map((r) => Object.values(r)[0]).join('\n'))
})
