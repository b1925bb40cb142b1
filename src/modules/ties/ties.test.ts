import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { addIdea, assignIdea, commentIdea, writeIdea } from '#modules/ideas/index.ts'
import { leave, updateDepartment } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { allow } from './commands/allow.ts'
import { withdraw } from './commands/withdraw.ts'
import { erase } from './jobs/erase-due.handler.ts'
import { mine } from './queries/mine.ts'
import { overview } from './queries/overview.ts'
import { begin, figuresOf, goldenTies, now, type TiesHouse, tiesHouse } from './testing/house.ts'

let house: TiesHouse
beforeAll(async () => {
  house = await tiesHouse()
})
afterAll(() => house?.close())

const kept = async (): Promise<number> => {
  const { rows } = await house.org.system.read((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from tie_interaction`),
  )
  return rows[0]?.n ?? -1
}
const events = async (): Promise<{ type: string; actor: string | null; subject: string }[]> => {
  const { rows } = await house.org.system.read((tx) =>
    tx.execute<{ type: string; actor: string | null; subject: string }>(
      sql`select type, actor, subject from event where type like 'ties.%' order by seq`,
    ),
  )
  return rows
}

describe('a consent', () => {
  let wim: { id: string; ctx: Ctx }
  let eva: { id: string; ctx: Ctx }
  beforeAll(async () => {
    wim = await house.org.member('Wim', 'spokesperson')
    eva = await house.org.member('Eva', 'social-lead')
  })
  /** Eva has an idea, Wim comments, Eva asks him to write it, he does: two each way. */
  const work = async (): Promise<void> => {
    house.clock.advance(60_000)
    const { id } = unwrap(await addIdea(eva.ctx, { title: `Wool ${Math.random()}` }))
    house.clock.advance(1000)
    unwrap(await commentIdea(wim.ctx, { id, text: 'Yes' }))
    house.clock.advance(1000)
    unwrap(await commentIdea(eva.ctx, { id, text: 'When?' }))
    house.clock.advance(1000)
    unwrap(await assignIdea(eva.ctx, { id, memberId: wim.id }))
    house.clock.advance(1000)
    unwrap(await writeIdea(wim.ctx, { id }))
    await house.app.drain(['quick', 'slow'])
  }

  it('of one alone keeps nothing', async () => {
    await work()
    unwrap(await allow(wim.ctx))
    await work()
    expect(await kept()).toBe(0)
    expect(unwrap(await mine(eva.ctx))).toMatchObject({ consent: null, kept: 0 })
  })

  it('of both keeps that there was something, from then on', async () => {
    unwrap(await allow(eva.ctx))
    expect(await kept()).toBe(0)
    await work()
    expect(await kept()).toBe(4)
    expect(unwrap(await mine(wim.ctx))).toMatchObject({ kept: 4, consent: { endsSoon: false } })
    const { rows } = await house.org.system.read((tx) =>
      tx.execute(sql`select kind from tie_interaction order by at`),
    )
    expect(rows).toEqual([
      { kind: 'comment' },
      { kind: 'comment' },
      { kind: 'content-asked' },
      { kind: 'content-written' },
    ])
  })

  it('withdrawn erases at once, and no event says whose it was', async () => {
    expect(unwrap(await withdraw(wim.ctx))).toMatchObject({ consent: null, kept: 0 })
    expect(await kept()).toBe(0)
    unwrap(await withdraw(wim.ctx))
    await work()
    expect(await kept()).toBe(0)
    const told = await events()
    expect(told.map(({ type }) => type)).toEqual([
      'ties.consent-given',
      'ties.consent-given',
      'ties.consent-withdrawn',
    ])
    for (const { actor, subject } of told) expect([actor, subject]).toEqual([null, house.org.id])
  })

  it('ends after twelve months, is asked for before and renewed', async () => {
    const given = unwrap(await mine(eva.ctx)).consent
    house.clock.moveTo(new Date('2027-03-20T10:00:00Z'))
    expect(unwrap(await mine(eva.ctx)).consent).toMatchObject({ endsSoon: true, renewedAt: null })
    const again = unwrap(await allow(eva.ctx)).consent
    expect(again).toMatchObject({
      givenAt: given?.givenAt,
      endsAt: '2028-03-19T23:00:00.000Z',
      endsSoon: false,
    })
    house.clock.moveTo(new Date('2028-03-19T22:59:00Z'))
    expect(unwrap(await mine(eva.ctx)).consent).not.toBeNull()
    house.clock.moveTo(new Date('2028-03-19T23:00:00Z'))
    expect(unwrap(await mine(eva.ctx)).consent).toBeNull()
    await erase(house.org.system)
    expect((await events()).at(-1)).toMatchObject({ type: 'ties.consent-ended' })
    house.clock.moveTo(now)
  })
})

describe('figures worked out by hand', () => {
  beforeAll(() => goldenTies(house))

  it('density: five ties and one of half the days, of 210 pairs and 21 of half the days', async () => {
    // 22 · 21 ÷ 2 = 231 pairs; those 21 with m10 count a half: 220.5. Ties: s4–m10 counts a half: 5.5.
    expect(await figuresOf(house.org.ctx, 'tie-density')).toEqual({
      value: [expect.closeTo(550 / 220.5, 10), 22],
    })
    // Service: s1–s2 and s1–s3 of 66 pairs.
    expect(await figuresOf(house.org.ctx, 'tie-density', { departmentId: house.desk('Service') })).toEqual({
      value: [expect.closeTo(200 / 66, 10), 12],
    })
  })

  it('ties across: three of six, where chance gives 1 − (12·11 + 10·9) ÷ 22·21', async () => {
    expect(await figuresOf(house.org.ctx, 'cross-department-ties')).toEqual({
      value: [50, 6],
      expected: [expect.closeTo(100 * (1 - 222 / 462), 10), 6],
    })
    // Service: three of its five ties lead out; of its 120 + 66 pairs 120 do.
    expect(
      await figuresOf(house.org.ctx, 'cross-department-ties', { departmentId: house.desk('Service') }),
    ).toEqual({ value: [60, 5], expected: [expect.closeTo(12_000 / 186, 10), 5] })
  })

  it('E-I index: as many across as within; z by the variance written out', async () => {
    // EL of L = 6 ties: p = 240/462 each; six pairs of ties share a person, nine do not.
    // P(both across): with a shared person (12·10·9 + 10·12·11) ÷ (22·21·20), else 4·12·11·10·9 ÷ (22·21·20·19).
    const p = 240 / 462
    const variance = 6 * p * (1 - p) + 2 * (6 * (2400 / 9240 - p * p) + 9 * (47_520 / 175_560 - p * p))
    const z = (0 - (2 * p - 1)) / (Math.sqrt(variance) / 3)
    expect(z).toBeCloseTo(-0.0991, 3)
    const told = await figuresOf(house.org.ctx, 'ei-index')
    expect(told.value).toEqual([0, 6])
    expect(Math.abs(Number(told.z?.[0]) - z)).toBeLessThan(0.08)
    expect(await figuresOf(house.org.ctx, 'ei-index', { departmentId: house.desk('Service') })).toMatchObject(
      {
        value: [expect.closeTo(0.2, 10), 5],
      },
    )
  })

  it('what lies before a consent is not kept, and told twice it is one', async () => {
    // m10 allowed it on day 45.
    expect(await house.turn('m10', 's9', 44)).toBe(0)
    expect(await house.turn('s9', 'm10', 44)).toBe(0)
    expect(await house.turn('s9', 'm10', 46)).toBe(1)
    expect(await house.turn('s9', 'm10', 46, 'question')).toBe(0)
  })

  it('rows are departments with departments and name nobody', async () => {
    const metric = house.org.ctx.use(METRICS).find(({ id }) => id === 'ei-index')
    const query = { window: { from: begin, to: now }, departmentId: null, channelId: null }
    const told = await metric?.rows(house.org.ctx, query, { limit: 50, offset: 0 })
    expect(told?.rows.map(({ label, detail, value }) => [label, detail, value])).toEqual([
      ['Service – Marketing', '12 – 10', 3],
      ['Service', '12', 2],
      ['Marketing', '10', 1],
    ])
    for (const [name, id] of house.people) {
      expect(JSON.stringify(told)).not.toContain(id)
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`\\b${name}\\b`))
    }
    expect(unwrap(await overview(house.org.ctx))).toMatchObject({
      groups: [
        { departments: ['Service'], people: 12 },
        { departments: ['Marketing'], people: 10 },
      ],
      cross: 0.5,
      allowed: 22,
    })
  })
})

describe('what must not show', () => {
  it('a restricted department is neither counted nor named for who does not see it', async () => {
    unwrap(await updateDepartment(house.org.ctx, { departmentId: house.desk('Marketing'), restricted: true }))
    const outside = await house.org.member('Uta', 'social-lead')
    const told = unwrap(await overview(outside.ctx))
    expect(told).toMatchObject({ groups: [{ departments: ['Service'], people: 12 }], cross: 0, expected: 0 })
    expect(JSON.stringify(told)).not.toContain(house.desk('Marketing'))
    unwrap(
      await updateDepartment(house.org.ctx, { departmentId: house.desk('Marketing'), restricted: false }),
    )
  })

  it('who leaves counts for their days, and whoever is the tenth to go takes the department off the page', async () => {
    unwrap(await leave(house.org.ctx, { memberId: house.id('m9') }))
    await house.app.drain(['quick', 'slow'])
    expect(await figuresOf(house.org.ctx, 'tie-density')).toMatchObject({ value: [expect.anything(), 22] })
    const m10 = await house.org.system.write((tx) =>
      tx.execute(sql`delete from tie_consent where member_id = ${house.id('m10')} returning 1`),
    )
    expect(m10.rows).toHaveLength(1)
    // Nine are left in Marketing, so the two departments stand as one, and s4–m10 went with m10.
    expect(unwrap(await overview(house.org.ctx)).cells).toEqual([{ a: 'others', b: 'others', ties: 5 }])
    expect(await figuresOf(house.org.ctx, 'ei-index', { departmentId: house.desk('Service') })).toMatchObject(
      {
        value: expect.stringMatching(/rest could be worked out/),
      },
    )
  })

  it('what is too old to count is erased in the night', async () => {
    const before = await kept()
    expect(before).toBeGreaterThan(10)
    house.clock.moveTo(new Date(begin.getTime() + (90 + 40) * 86_400_000))
    await erase(house.org.system)
    const { rows } = await house.org.system.read((tx) =>
      tx.execute<{ oldest: string }>(sql`select min(at) as oldest from tie_interaction`),
    )
    expect(new Date(rows[0]?.oldest ?? 0).getTime()).toBeGreaterThan(begin.getTime() + 40 * 86_400_000)
    expect(await kept()).toBeLessThan(before)
    house.clock.moveTo(now)
  })

  it('fewer than ten show nothing, nobody says why', async () => {
    await house.org.system.write((tx) =>
      tx.execute(
        sql`delete from tie_consent where member_id <> all (${sql.param(
          ['s1', 's2', 's3'].map(house.id),
        )}::uuid[])`,
      ),
    )
    expect(await figuresOf(house.org.ctx, 'ei-index')).toMatchObject({
      z: expect.stringMatching(/Fewer than 10/),
    })
    expect(unwrap(await overview(house.org.ctx))).toMatchObject({
      groups: [],
      cells: [],
      density: null,
      allowed: 3,
    })
    await house.org.system.write((tx) => tx.execute(sql`delete from tie_consent`))
    expect(await figuresOf(house.org.ctx, 'ei-index')).toMatchObject({
      z: expect.stringMatching(/nobody has allowed/),
    })
    expect(await kept()).toBe(0)
  })
})
