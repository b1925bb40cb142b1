import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type Chance, chance } from '#platform/matcher/testing/chance.ts'
import { HOUR } from './domain/grain.ts'
import { onQueryChanged } from './reactions/on-heard.ts'
import { NOON, type Said, type SignalsHouse, signalsHouse } from './testing/house.ts'

const STEPS = Number(process.env.WEFT_COUNT_STEPS ?? 120)
const seed = Number(process.env.WEFT_SEED ?? 20_261_123)
const moods = ['positive', 'neutral', 'negative'] as const

type Org = Awaited<ReturnType<SignalsHouse['organisation']>>
interface World {
  readonly org: Org
  readonly luck: Chance
  readonly queries: readonly string[]
  readonly stored: string[]
}

let house: SignalsHouse
beforeAll(async () => {
  house = await signalsHouse()
})
afterAll(() => house?.close())

const change = ({ system }: Org, statement: ReturnType<typeof sql>) =>
  system.write((tx) => tx.execute(statement)).then(() => undefined)

function post({ luck, queries }: World): Said {
  return {
    at: new Date(NOON.getTime() - luck.below(6) * HOUR - luck.below(40) * 60_000),
    by: queries.filter(() => luck.below(3) > 0),
    sentiment: luck.pick(moods),
    kind: luck.below(8) === 0 ? 'message' : 'mention',
  }
}

async function arrive(world: World): Promise<void> {
  const posts = Array.from({ length: 1 + world.luck.below(8) }, () => post(world))
  world.stored.push(...(await world.org.write(posts)))
}

/** Rolled back: neither told nor counted. */
async function refused(world: World): Promise<void> {
  const { org } = world
  const written = org.ctx.write(async () => {
    await org.write([post(world)])
    throw new Error('killed')
  })
  await expect(written).rejects.toThrow('killed')
}

const someone = ({ luck, stored }: World) => luck.pick(stored) ?? '00000000-0000-7000-8000-000000000000'

const remove = (world: World) =>
  change(world.org, sql`update mention set deleted_at = now() where id = ${someone(world)}::uuid`)

async function erase(world: World): Promise<void> {
  const id = someone(world)
  await world.org.system.write(async (tx) => {
    await tx.execute(sql`delete from mention where id = ${id}::uuid`)
    await tx.execute(sql`delete from query_hit where mention_id = ${id}::uuid`)
  })
}

/** By their latest words, what a query finds among stored mentions `m`. */
const hitsOf = (query: string, which: ReturnType<typeof sql>) =>
  sql`insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at, network, channel_id, author,
        sentiment)
      select m.organisation_id, q.id, q.version, 'bluesky:' || m.remote_id, m.id, m.published_at, 'bluesky', m.channel_id,
        m.author_remote_id, e.sentiment
      from mention m join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
        join listen_query q on q.organisation_id = m.organisation_id and q.id = ${query}::uuid
      where ${which} on conflict do nothing`

/** As other words of a post, or what a query finds among what is stored, are found. */
const foundLater = ({ org, luck, queries }: World) =>
  change(
    org,
    hitsOf(
      luck.pick(queries),
      sql`m.id in (select id from mention where organisation_id = ${org.id}::uuid order by id desc limit ${luck.below(5)})`,
    ),
  )

const putRight = (world: World) =>
  change(
    world.org,
    sql`update query_hit set sentiment = ${world.luck.pick(moods)} where mention_id = ${someone(world)}::uuid`,
  )

/** Other words, or the former ones. Before anybody is told, some posts are found by them, and some counted. */
async function reword(world: World): Promise<void> {
  const { org, luck } = world
  const id = luck.pick(world.queries)
  await change(org, sql`update listen_query set version = 3 - version where id = ${id}::uuid`)
  if (luck.below(2) === 0) await foundLater(world)
  if (luck.below(2) === 0) await org.count()
  const event = { subject: id } as Parameters<typeof onQueryChanged>[1]
  await onQueryChanged(org.system, event)
}

const count = ({ org }: World) => org.count().then(() => undefined)
/** Somebody counts while others change things. */
const atOnce = (world: World) =>
  Promise.all(
    [count, world.luck.pick(acts), count, world.luck.pick(acts), count].map((act) => act(world)),
  ).then(() => undefined)

const acts = [arrive, arrive, arrive, remove, erase, foundLater, putRight]
const steps = [...acts, arrive, refused, reword, count, count, atOnce, atOnce]

/** What is kept by query and five minutes, nothing left out but what is nothing. */
async function kept(ctx: Ctx): Promise<string[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ said: string }>(sql`
      select concat_ws(' ', watch_id, extract(epoch from hour)::int / 300 + place - 1, n[place], positive[place],
        neutral[place], negative[place]) as said
      from signal_count cross join generate_series(1, 12) place where watch_kind = 'query' and n[place] <> 0 order by 1`),
  )
  return rows.map(({ said }) => said)
}

/** The same, counted from the rows as they stand. */
async function plain(ctx: Ctx): Promise<string[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ said: string }>(sql`
      select concat_ws(' ', h.query_id, extract(epoch from h.published_at)::int / 300, count(*),
        count(*) filter (where h.sentiment = 'positive'), count(*) filter (where h.sentiment = 'neutral'),
        count(*) filter (where h.sentiment = 'negative')) as said
      from query_hit h join listen_query q on q.id = h.query_id and q.version = h.version
        join mention m on m.id = h.mention_id where m.deleted_at is null and m.kind <> 'message'
      group by h.query_id, extract(epoch from h.published_at)::int / 300 order by 1`),
  )
  return rows.map(({ said }) => said)
}

it(`comes to what the rows hold, whatever happens in which order (${STEPS} steps)`, {
  timeout: 200_000,
}, async () => {
  const org = await house.organisation()
  const queries = [await org.query('One'), await org.query('Two'), await org.query('Three')]
  const world: World = { org, luck: chance(seed), queries, stored: [] }
  let most = 0
  for (let step = 0; step < STEPS; step++) {
    await world.luck.pick(steps)(world)
    if (step % 4 > 0) continue
    await org.count()
    const rows = await plain(org.system)
    expect(await kept(org.system), `seed ${seed}, step ${step}`).toEqual(rows)
    most = Math.max(most, rows.length)
  }
  expect(most).toBeGreaterThan(20)
  await org.count()
  const left = await org.system.read((tx) =>
    tx.execute(sql`select id from watch_gain union all select id from watch_mark`),
  )
  expect(left.rows).toEqual([])
})

it('counts no post that is deleted while somebody else still finds it', async () => {
  const org = await house.organisation()
  const queries = [await org.query('One'), await org.query('Two')]
  const world: World = { org, luck: chance(seed), queries, stored: [] }
  const at = new Date(NOON.getTime() - HOUR)
  /** On connections of its own, while a transaction stands open here. */
  const apart = AsyncLocalStorage.snapshot()
  await org.ctx.write(async (tx) => {
    // Begun before the post is stored, and so older than whoever stored it.
    await tx.execute(sql`select pg_current_xact_id()`)
    world.stored.push(...(await apart(() => org.write([{ at, by: queries.slice(0, 1) }]))))
    await tx.execute(hitsOf(queries[1] ?? '', sql`m.id = ${someone(world)}::uuid`))
    await apart(() => remove(world))
    await apart(() => count(world))
  })
  await org.count()
  expect(await plain(org.system)).toEqual([])
  expect(await kept(org.system)).toEqual([])
})

it('adds what a transaction stored and found itself, also in a savepoint', async () => {
  const org = await house.organisation()
  const query = await org.query('One')
  await org.ctx.write(() => org.write([{ at: new Date(NOON.getTime() - HOUR), by: [query] }]))
  const told = await org.system.read((tx) =>
    tx.execute(sql`select 'gain' as kind from watch_gain union all select 'mark' from watch_mark`),
  )
  expect(told.rows).toEqual([{ kind: 'gain' }])
  await org.count()
  expect(await kept(org.system)).toEqual(await plain(org.system))
})
