import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { updateDepartment, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricQuery } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { partOf, queryOf } from '../../engine/part.ts'
import { getFigure, getRows } from '../../queries/figures.ts'
import { splitFigure } from '../../queries/split.ts'
import { now } from '../happenings.ts'
import { type GoldenHouse, goldenHouse } from './house.ts'
import { week } from './rows.ts'

/**
 * The golden week cut by campaign, programme and person. Of the three posts the first two belong to “Repair counts”, which
 * was called “Repair” when the first went out and belongs to programme 1; the third belongs to “Jobs”, programme 10. Tom
 * wrote all three. Hours: 3 and 2 for programme 1 by two people, 4 for programme 10, by three people in all.
 */
let app: TestApp
let house: GoldenHouse
const [repair, jobs] = [newId(), newId()]
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await goldenHouse(app)
  await house.system.write(async (tx) => {
    const { organisationId } = house
    for (const [id, name, former, code, programme] of [
      [repair, 'Repair counts', '{Repair}', 'RC', 1],
      [jobs, 'Jobs', '{}', 'JO', 10],
    ] as const)
      await tx.execute(sql`insert into campaign (organisation_id, id, kind, name, former_names, code, goal, programme,
          starts_on, created_at, changed_at)
        values (${organisationId}, ${id}, 'own', ${name}, ${former}, ${code}, '', ${programme}, '2026-02-01', ${now}, ${now})`)
    const said = ['Repair', 'Repair counts', 'Jobs', 'Jobs']
    const { rows } = await tx.execute<{ id: string }>(
      sql`select id from post where kind = 'post' and organisation_id = ${organisationId} order by live_at`,
    )
    for (const [at, { id }] of rows.entries())
      await tx.execute(sql`update post set campaign = ${said[at] ?? null} where id = ${id}`)
    for (const [memberId, tactic, minutes] of [
      [house.people.sofia, 1, 180],
      [house.people.tom, 1, 120],
      [newId(), 1, 0],
      [house.people.tom, 10, 240],
    ] as const)
      await tx.execute(sql`insert into time_entry (organisation_id, id, member_id, tactic, day, minutes, note, source, at)
        values (${organisationId}, ${newId()}, ${memberId}, ${tactic}, '2026-03-04', ${Math.max(1, minutes)}, '', 'timer', ${now})`)
  })
})
afterAll(() => app?.close())

/** What the metric itself says, before people of whom there is little are hidden. */
async function value(id: string, part: Partial<MetricQuery>): Promise<number | string | null> {
  const metric = house.ctx.use(METRICS).find((one) => one.id === id)
  const query = { window: week, departmentId: null, channelId: null, ...part }
  const figure = (await metric?.compute(house.ctx, query))?.figures.value
  return figure?.value ?? figure?.reason ?? null
}
const span = { from: week.from.toISOString(), to: week.to.toISOString() }

describe('the golden week, cut', () => {
  it('by campaign: whatever it was called when a post went out', async () => {
    expect(await value('posts-live', { campaignId: repair })).toBe(2)
    expect(await value('posts-live', { campaignId: jobs })).toBe(1)
    expect(await value('posts-live', { campaignId: newId() })).toBe(0)
    expect(await value('posts-live', { campaignId: repair, departmentId: house.service })).toBe(0)
  })

  it('by programme: the posts of its campaigns, the hours given to it', async () => {
    const told = unwrap(await splitFigure(house.ctx, { metricId: 'posts-live', ...span, by: 'programme' }))
    expect(told.cells.map(({ id, figures }) => [id, figures.value?.value])).toEqual(
      Array.from({ length: 12 }, (_, at) => [String(at + 1), at === 0 ? 2 : at === 9 ? 1 : 0]),
    )
    expect(await value('posts-live', { programme: 1, campaignId: jobs })).toBe(0)
    // 180 + 120 + 1 minutes of three people; of programme 10 one person's hours, which are not shown.
    expect(await value('time-dedicated', { programme: 1 })).toBeCloseTo(301 / 60, 10)
    expect(await value('time-dedicated', { programme: 10 })).toMatch(/Fewer than 3 people/)
    // Nor is the whole, from which they could be worked out.
    expect(await value('time-dedicated', {})).toMatch(/Fewer than 3 people/)
  })

  it('by person: what they did in their role, shown from ten on', async () => {
    expect(await value('posts-live', { memberId: house.people.tom })).toBe(3)
    expect(await value('posts-live', { memberId: house.people.sofia })).toBe(0)
    // Sofia answered a, b and g, Tom c and d.
    expect(await value('engagements', { memberId: house.people.sofia })).toBe(3)
    expect(await value('engagements', { memberId: house.people.tom })).toBe(2)
  })

  it('keeps a question apart from every other one, and those of before programmes as they were', () => {
    const query = { window: week, departmentId: repair, channelId: null, programme: 4 }
    expect(queryOf(partOf(query), week)).toEqual(query)
    expect(partOf({ window: week, departmentId: repair, channelId: null })).toBe(`${repair}///`)
  })
})

describe('the figures of one person', () => {
  const ask = (ctx: Ctx, memberId: string) => getFigure(ctx, { metricId: 'posts-live', ...span, memberId })

  it('are for them and the head of their department, and small ones for nobody', async () => {
    const { id: tom } = { id: house.people.tom }
    const ada = await house.member('Ada Lead', 'social-lead')
    const eve = await house.member('Eve Other', 'social-lead')
    unwrap(await updateMember(house.ctx, { memberId: tom, departmentId: house.marketing }))
    unwrap(await updateDepartment(house.ctx, { departmentId: house.marketing, headMemberId: ada.id }))
    const [head, other] = [await ada.again(), await eve.again()]
    expect(await ask(other, tom)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect(await ask(house.ctx, tom)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    const told = unwrap(await ask(head, tom))
    expect(told.figures.value).toMatchObject({ value: null, reason: expect.stringMatching(/Fewer than 10/) })
    const cells = async (ctx: Ctx) =>
      unwrap(await splitFigure(ctx, { metricId: 'posts-live', ...span, by: 'person' })).cells.map(
        ({ name }) => name,
      )
    expect(await cells(head)).toEqual(['Ada Lead', 'Tom Berg'])
    expect(await cells(other)).toEqual(['Eve Other'])
    const rows = await getRows(head, { metricId: 'posts-live', ...span, memberId: tom, limit: 10, offset: 0 })
    expect(unwrap(rows).total).toBe(0)
  })

  it('are never about how somebody sounded', () => {
    const byPerson = house.ctx.use(METRICS).filter(({ splits }) => splits?.includes('person'))
    expect(byPerson.map(({ id }) => id).sort()).toEqual(['engagements', 'posts-live'])
  })
})
