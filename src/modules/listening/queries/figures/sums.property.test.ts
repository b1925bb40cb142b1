import { and, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type Chance, chance } from '#platform/matcher/testing/chance.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { correct, takeBack } from '../../commands/enrichment/correct.ts'
import { saveQuery } from '../../commands/save-query.ts'
import { setQueryState } from '../../commands/set-query-state.ts'
import { sumFound } from '../../commands/sum-found.ts'
import { understand } from '../../commands/understand.ts'
import { queryInput } from '../../contract/queries.ts'
import { addMentions, changeMention, deleteMentions } from '../../store/mentions.ts'
import { countMarkedHours } from '../../store/sums.ts'
import { type MentionRow, mention } from '../../tables.ts'
import { listenQuery, queryHit } from '../../tables-queries.ts'
import { summed } from './sums.ts'
import { plainSums, told } from './testing/plain-sums.ts'
import { saidBy } from './testing/said.ts'

const HOUR_MS = 3_600_000
const STEPS = Number(process.env.WEFT_SUM_STEPS ?? 120)
const seed = Number(process.env.WEFT_SEED ?? 20_261_122)
const words = ['thermos', 'kettle', 'tent', 'boots', 'great', 'awful', 'wunderbar', 'leider']
const wanted = [
  'thermos',
  'thermos OR kettle',
  'tent NOT boots',
  'kettle lang:de',
  'boots OR tent',
  'NOT thermos',
]
const channels = ['01a00000-0000-7000-8000-000000000001', '01a00000-0000-7000-8000-000000000002']

type House = Awaited<ReturnType<TestApp['organisation']>>
interface World {
  readonly house: House
  readonly luck: Chance
  readonly stored: MentionRow[]
  readonly queries: string[]
  readonly end: number
}

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

const textOf = (luck: Chance) => Array.from({ length: 3 }, () => luck.pick(words)).join(' ')

async function arrive({ house: { ctx, system }, luck, stored, end }: World): Promise<void> {
  const rows = Array.from({ length: 1 + luck.below(6) }, () => {
    const at = new Date(end - luck.below(60) * HOUR_MS - luck.below(4) * 900_000)
    const twin = stored.length > 0 && luck.below(5) === 0 ? luck.pick(stored) : undefined
    const network = luck.pick(['bluesky', 'mastodon'])
    const channelId = luck.pick(channels)
    if (twin)
      return saidBy(ctx.organisationId, twin.text, twin.publishedAt, {
        ...{ network: twin.network, remoteId: twin.remoteId },
        channelId: channels.find((one) => one !== twin.channelId) ?? channelId,
      })
    return saidBy(ctx.organisationId, textOf(luck), at, { network, channelId })
  })
  const added = await system.write(async (tx) => {
    const fresh = await addMentions(tx, rows)
    await understand(system, tx, fresh)
    return fresh
  })
  stored.push(...added)
}

async function edit({ house: { system }, luck, stored }: World): Promise<void> {
  const row = luck.pick(stored)
  if (!row) return
  const now = { text: textOf(luck), editedAt: new Date() }
  await system.write(async (tx) => {
    await changeMention(tx, row.organisationId, row.id, now)
    const gone = await tx.select({ at: mention.deletedAt }).from(mention).where(eq(mention.id, row.id))
    if (gone[0]?.at === null) await understand(system, tx, [{ ...row, ...now }])
  })
  Object.assign(row, now)
}

async function remove({ house: { system }, luck, stored }: World): Promise<void> {
  const row = luck.pick(stored)
  if (!row) return
  await system.write((tx) =>
    deleteMentions(tx, row.organisationId, row.channelId, [row.remoteId], new Date()),
  )
}

/** As taking an import back does. */
async function erase({ house: { system }, luck, stored }: World): Promise<void> {
  const row = luck.pick(stored)
  if (!row) return
  await system.write(async (tx) => {
    await tx
      .delete(mention)
      .where(and(eq(mention.organisationId, row.organisationId), eq(mention.id, row.id)))
    await tx.delete(queryHit).where(inArray(queryHit.mentionId, [row.id]))
  })
  stored.splice(stored.indexOf(row), 1)
}

async function putRight({ house: { ctx }, luck, stored }: World): Promise<void> {
  const row = luck.pick(stored)
  if (!row) return
  const fact = luck.pick(['sentiment', 'language'] as const)
  if (luck.below(3) === 0) await takeBack(ctx, { id: row.id, fact })
  else {
    const value = fact === 'sentiment' ? luck.pick(['positive', 'negative']) : luck.pick(['de', 'nb'])
    await correct(ctx, { id: row.id, fact, value })
  }
}

async function ask({ house: { ctx }, luck, queries }: World): Promise<void> {
  const place = luck.below(4)
  const id = queries[place]
  const name = `Query ${place}`
  const fresh = queryInput.parse({ id, name, purpose: 'brand', text: luck.pick(wanted) })
  const saved = await saveQuery(ctx, fresh)
  if (saved.ok && id === undefined) queries.push(saved.value.id)
  if (luck.below(2) === 0) await app.drain()
}

async function pause({ house: { ctx }, luck, queries }: World): Promise<void> {
  const id = luck.pick(queries)
  if (id) unwrap(await setQueryState(ctx, { id, state: luck.pick(['active', 'paused'] as const) }))
  if (luck.below(2) === 0) await app.drain()
}

const sumSome = ({ house: { system } }: World) =>
  system.write((tx) => countMarkedHours(tx, system.organisationId)).then(() => undefined)

/** Somebody counts while others change things. */
async function atOnce(world: World): Promise<void> {
  const { luck } = world
  const work = [arrive, remove, putRight, edit]
  await Promise.all([
    sumSome(world),
    luck.pick(work)(world),
    sumFound(world.house.system),
    luck.pick(work)(world),
  ])
}

const events = [
  arrive,
  arrive,
  arrive,
  edit,
  remove,
  erase,
  putRight,
  putRight,
  ask,
  pause,
  sumSome,
  atOnce,
  atOnce,
]

async function compare({ house, luck, end }: World): Promise<number> {
  const queries = await house.system.read((tx) =>
    tx.select({ id: listenQuery.id, version: listenQuery.version }).from(listenQuery),
  )
  const asked = queries.filter(() => luck.below(4) > 0)
  const from = new Date(end - luck.below(70) * HOUR_MS - luck.below(2) * 1_800_000)
  const window = { from, to: new Date(end + 1 - luck.below(2) * 10 * HOUR_MS) }
  const starts = [from]
  const step = luck.pick([24 * HOUR_MS, HOUR_MS, 1.5 * HOUR_MS])
  for (let at = from.getTime() + step; at < window.to.getTime(); at += step) starts.push(new Date(at))
  const sums = await summed(house.ctx, asked, window, starts)
  expect(told(sums), `seed ${seed}`).toEqual(told(await plainSums(house, asked, window, starts)))
  return sums.reduce((all, { n }) => all + n, 0)
}

it(`counts as the rows do, whatever comes in which order (${STEPS} events)`, {
  timeout: 200_000,
}, async () => {
  const house = await app.organisation()
  const end = Math.floor(Date.now() / HOUR_MS) * HOUR_MS
  const world: World = { house, luck: chance(seed), stored: [], queries: [], end }
  for (const _ of wanted) await ask(world)
  let counted = 0
  for (let step = 0; step < STEPS; step++) {
    await world.luck.pick(events)(world)
    counted += await compare(world)
  }
  await app.drain()
  await sumFound(house.system)
  const marks = await house.system.read((tx) => tx.execute(sql`select from found_hour_mark`))
  expect(marks.rows).toEqual([])
  counted += await compare(world)
  expect(counted).toBeGreaterThan(STEPS * 2)
})
