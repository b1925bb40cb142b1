import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'

/** Plans that are kept are shared by whoever comes next on the same connection: each must see their own rows by them. */
let app: TestApp
let here: { ctx: Ctx; desks: string[] }
let there: { ctx: Ctx; desks: string[] }

beforeAll(async () => {
  app = await testApp()
  const [one, other] = [await app.organisation('Fjell'), await app.organisation('Skog')]
  here = await withConversations(one.ctx)
  there = await withConversations(other.ctx)
})
afterAll(() => app?.close())

/** One conversation on each of the first two desks. */
async function withConversations(ctx: Ctx) {
  const desks = (await departmentCards(ctx)).slice(0, 2).map(({ id }) => id)
  for (const desk of desks)
    await ctx.write((tx) =>
      tx.execute(sql`insert into conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title, preview,
          department_id, routed_because, state, opened_at, last_message_at, last_direction, message_count)
        values (${ctx.organisationId}, ${newId()}, ${newId()}, ${newId()}, 'fake', 'thread:1', 'Hello', 'Hello', ${desk}, 'Reception',
          'open', now(), now(), 'in', 1)`),
    )
  return { ctx, desks }
}

/** The desks of the conversations that show, and how many statements of this connection have one plan for all values. */
async function look(ctx: Ctx, often = true): Promise<{ desks: string[]; kept: number }> {
  return ctx.read(
    async (tx) => {
      const { rows } = await tx.execute<{ desk: string }>(
        sql`select department_id as desk from conversation where state = ${'open'} order by department_id`,
      )
      const { rows: plans } = await tx.execute<{ kept: number }>(
        sql`select count(*)::int as kept from pg_prepared_statements where generic_plans > 0 and statement like '%from conversation%'`,
      )
      return { desks: rows.map(({ desk }) => desk), kept: plans[0]?.kept ?? 0 }
    },
    { often },
  )
}

const withoutSight = (ctx: Ctx, ...hidden: string[]): Ctx =>
  ctx.actor.kind === 'member' ? ctx.as({ ...ctx.actor, hidden }) : ctx

describe('a plan that is kept', () => {
  it('shows each organisation its own rows, and nobody a restricted desk', async () => {
    const [mine, theirs] = [[...here.desks].sort(), [...there.desks].sort()]
    const [first = '', second = ''] = mine
    for (let time = 0; time < 20; time += 1) {
      expect((await look(here.ctx)).desks).toEqual(mine)
      expect((await look(there.ctx)).desks).toEqual(theirs)
      expect((await look(withoutSight(here.ctx, first))).desks).toEqual([second])
      expect((await look(withoutSight(here.ctx, second))).desks).toEqual([first])
      expect((await look(withoutSight(here.ctx, first, second))).desks).toEqual([])
    }
    expect((await look(here.ctx)).kept).toBeGreaterThan(0)
  })

  it('is there for readings that say so alone, and never for lists of values', async () => {
    const prepared = (word: string) =>
      here.ctx.read(async (tx) => {
        const { rows } = await tx.execute<{ n: number }>(
          sql`select count(*)::int as n from pg_prepared_statements where statement like ${`%${word}%`}`,
        )
        return rows[0]?.n
      })
    for (let time = 0; time < 12; time += 1) {
      await here.ctx.read((tx) => tx.execute(sql`select ${time}::int as seldom_asked`))
      await here.ctx.read((tx) => tx.execute(sql`select 1 as listed where 1 in (${time}, ${2})`), {
        often: true,
      })
      await here.ctx.read((tx) => tx.execute(sql`select ${time}::int as often_asked`), { often: true })
    }
    expect([
      await prepared('seldom_asked'),
      await prepared('listed where'),
      await prepared('often_asked'),
    ]).toEqual([0, 0, 1])
  })
})
