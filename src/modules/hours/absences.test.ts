import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { addDays, addMonths, localTime, startOfDay } from '#kernel/local-time.ts'
import { unwrap } from '#kernel/result.ts'
import { leave, updateMember } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addAbsence, changeAbsence, removeAbsence } from './commands/absences.ts'
import { addVersion } from './commands/versions.ts'
import { forgetAbsences } from './jobs/forget-absence.handler.ts'
import { forgetAbsenceJob } from './jobs/forget-absence.ts'
import { awaySoon, memberAbsences } from './queries/absences.ts'
import { awayNow, worksAt } from './queries/present.ts'
import { hoursHouse, weekdaysFrom } from './testing/house.ts'

const clock = fixedClock(new Date())
const today = localTime(clock.now(), 'Europe/Oslo').day
const from = (days: number) => addDays(today, days)

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof hoursHouse>>

async function stored(house: House): Promise<number> {
  const { rows } = await house.ctx.read((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from absence`),
  )
  return rows[0]?.n ?? -1
}

describe('being away', () => {
  it('is said by oneself, and counts from midnight to midnight in one’s own zone', async () => {
    const house = await hoursHouse(app)
    const { id, ctx } = await house.worker('Ari Lund', 'Service')
    unwrap(await updateMember(house.ctx, { memberId: id, zone: 'Asia/Kolkata' }))
    unwrap(await addAbsence(ctx, { from: from(1), to: from(2), kind: 'holiday' }))
    const at = (days: number, ms = 0) => new Date(startOfDay(from(days), 'Asia/Kolkata').getTime() + ms)
    const away = async (moment: Date) => (await awayNow(ctx, [id, house.ownerId], moment)).get(id)
    expect(await away(at(1, -1))).toBeUndefined()
    expect(await away(at(1))).toEqual({ until: at(3), kind: 'holiday' })
    expect(await away(at(3, -1))).toEqual({ until: at(3), kind: 'holiday' })
    expect(await away(at(3))).toBeUndefined()
    // What follows without a gap counts as one.
    unwrap(await addAbsence(ctx, { from: from(3), to: from(5), kind: 'sick' }))
    expect(await away(at(2))).toEqual({ until: at(6), kind: 'holiday' })
    expect((await awayNow(ctx, [], at(2))).size).toBe(0)
  })

  it('shows its kind to themselves, their manager and who manages people; to others only until when', async () => {
    const house = await hoursHouse(app)
    const boss = await house.worker('Bo Dahl', 'Marketing')
    const ill = await house.worker('Ari Lund', 'Service', boss.id)
    const colleague = await house.worker('Cem Aksoy', 'Service')
    const head = await house.headOf('Siv Moe', 'Service')
    const stranger = await house.headOf('Tor Vik', 'HR')
    unwrap(await addAbsence(ill.ctx, { from: from(-30), to: from(-20), kind: 'other' }))
    unwrap(await addAbsence(ill.ctx, { from: today, to: from(3), kind: 'sick' }))
    for (const [who, sees] of [
      [ill, true],
      [boss, true],
      [head, true],
      [{ ctx: house.ctx }, true],
      [{ ctx: house.system }, true],
      [colleague, false],
      [stranger, false],
    ] as const) {
      const found = (await awayNow(who.ctx, [ill.id], clock.now())).get(ill.id)
      expect(found?.until).toEqual(startOfDay(from(4), 'Europe/Oslo'))
      expect(found?.kind).toBe(sees ? 'sick' : null)
      const list = unwrap(await memberAbsences(who.ctx, { memberId: ill.id }))
      expect(list.absences.map(({ kind, state }) => [kind, state])).toEqual(
        sees
          ? [
              ['sick', 'now'],
              ['other', 'past'],
            ]
          : [[null, 'now']],
      )
      expect(list.mayNotChange === null).toBe(sees)
      const { people } = unwrap(await awaySoon(who.ctx))
      expect(people).toMatchObject([{ name: 'Ari Lund', now: true, kind: sees ? 'sick' : null }])
    }
    expect(unwrap(await memberAbsences(colleague.ctx, {})).absences).toEqual([])
  })

  it('is changed by those whom it concerns, and by nobody else', async () => {
    const house = await hoursHouse(app)
    const boss = await house.worker('Bo Dahl', 'Marketing')
    const ari = await house.worker('Ari Lund', 'Service', boss.id)
    const other = await house.worker('Cem Aksoy', 'Service')
    const days = { from: from(1), to: from(2), kind: 'other' as const }
    const { id } = unwrap(await addAbsence(boss.ctx, { ...days, memberId: ari.id }))
    const forbidden = { error: { type: 'forbidden', message: expect.stringContaining('their manager') } }
    expect(await addAbsence(other.ctx, { ...days, memberId: ari.id })).toMatchObject(forbidden)
    expect(await changeAbsence(other.ctx, { ...days, id })).toMatchObject(forbidden)
    expect(await removeAbsence(other.ctx, { id })).toMatchObject(forbidden)
    unwrap(await changeAbsence(ari.ctx, { id, from: from(1), to: from(9), kind: 'holiday' }))
    expect(unwrap(await memberAbsences(ari.ctx, {})).absences).toMatchObject([
      { to: from(9), kind: 'holiday' },
    ])
    const elsewhere = await hoursHouse(app)
    expect(await removeAbsence(elsewhere.ctx, { id })).toMatchObject({ error: { type: 'not_found' } })
    expect(await memberAbsences(elsewhere.ctx, { memberId: ari.id })).toMatchObject({
      error: { type: 'not_found' },
    })
    expect((await awayNow(elsewhere.ctx, [ari.id], startOfDay(from(2), 'Europe/Oslo'))).size).toBe(0)
    unwrap(await removeAbsence(boss.ctx, { id }))
    expect(await stored(house)).toBe(0)
    const told = await house.ctx.read((tx) =>
      tx.execute<{ data: object }>(sql`select data from event where type = 'absence.changed' order by seq`),
    )
    // Neither the days nor the kind stay in the record of events.
    expect(told.rows.map(({ data }) => data)).toEqual(
      ['added', 'changed', 'removed'].map((act) => ({ memberId: ari.id, act })),
    )
  })

  it('refuses days that cannot be', async () => {
    const house = await hoursHouse(app)
    const { ctx } = await house.worker('Ari Lund', 'Service')
    const say = (first: string, last: string) => addAbsence(ctx, { from: first, to: last, kind: 'holiday' })
    const wrong = (field: string, words: string, type = 'invalid') => ({
      error: { type, fields: { [field]: expect.stringContaining(words) } },
    })
    expect(await say(from(2), from(1))).toMatchObject(wrong('to', 'before the first'))
    expect(await say(from(1), from(401))).toMatchObject(wrong('to', 'at most 400'))
    expect(await say(from(-500), from(-450))).toMatchObject(wrong('to', 'erased at once'))
    expect(await say(addMonths(today, 25), addMonths(today, 25))).toMatchObject(wrong('from', 'two years'))
    const { id } = unwrap(await say(from(10), from(12)))
    expect(await say(from(12), from(14))).toMatchObject(wrong('from', 'said already', 'conflict'))
    unwrap(await say(from(13), from(14)))
    expect(await changeAbsence(ctx, { id, from: from(10), to: from(13), kind: 'sick' })).toMatchObject(
      wrong('from', 'said already', 'conflict'),
    )
    unwrap(await changeAbsence(ctx, { id, from: from(11), to: from(12), kind: 'sick' }))
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(
      await addAbsence(house.ctx, { memberId: nobody, from: today, to: today, kind: 'other' }),
    ).toMatchObject({ error: { type: 'not_found' } })
  })

  it('is erased 13 months after its end, and not before', async () => {
    const house = await hoursHouse(app)
    const { ctx } = await house.worker('Ari Lund', 'Service')
    unwrap(await addAbsence(ctx, { from: from(-40), to: from(-35), kind: 'sick' }))
    unwrap(await addAbsence(ctx, { from: from(-10), to: from(-8), kind: 'holiday' }))
    const start = clock.now()
    const dues = (await app.planned())
      .filter(({ data }) => data.name === forgetAbsenceJob.name)
      .map(({ at }) => (at ? localTime(at, 'UTC').day : ''))
    expect(dues).toContain(addDays(addMonths(from(-35), 13), 2))
    try {
      for (const [back, left] of [
        [-35, 2],
        [-8, 0],
      ] as const) {
        const due = new Date(`${addDays(addMonths(from(back), 13), 2)}T00:00:00Z`)
        clock.moveTo(new Date(due.getTime() - 4 * 86_400_000))
        await forgetAbsences(house.system)
        expect(await stored(house)).toBe(left === 2 ? 2 : 1)
        clock.moveTo(due)
        await forgetAbsences(house.system)
        expect(await stored(house)).toBe(left === 2 ? 1 : 0)
      }
    } finally {
      clock.moveTo(start)
    }
  })
})

describe('who works at an instant', () => {
  // A Tuesday in winter, so that 09:00 in Oslo is 08:00 UTC.
  const tuesday = (utc: string) => new Date(`2031-03-04T${utc}:00Z`)

  it('follows the desk, or one’s own pattern, and leaves out who is away or gone', async () => {
    const house = await hoursHouse(app)
    const desk = await house.worker('Ari Lund', 'Service')
    const own = await house.worker('Bo Dahl', 'Service')
    const office = await house.worker('Cem Aksoy', 'Marketing')
    const gone = await house.worker('Dag Eng', 'Service')
    const hours = { calendarIds: [], validFrom: null }
    unwrap(
      await addVersion(house.ctx, { departmentId: null, hours: weekdaysFrom('08:00', '16:00'), ...hours }),
    )
    const late = weekdaysFrom('12:00', '20:00')
    unwrap(await addVersion(house.ctx, { departmentId: house.department('Service'), hours: late, ...hours }))
    const week = [[], [['06:00', '09:30']], [], [], [], [], []] as [string, string][][]
    unwrap(
      await updateMember(house.ctx, {
        memberId: own.id,
        zone: 'Europe/London',
        workingHours: { week, holidays: ['2031-03-11'] },
      }),
    )
    unwrap(await leave(house.ctx, { memberId: gone.id }))
    const ids = [desk.id, own.id, office.id, gone.id]
    const names = new Map([
      [desk.id, 'desk'],
      [own.id, 'own'],
      [office.id, 'office'],
      [gone.id, 'gone'],
    ])
    const working = async (at: Date) =>
      [...(await worksAt(house.ctx, ids, at))].map((id) => names.get(id)).sort()
    expect(await working(tuesday('08:00'))).toEqual(['office', 'own'])
    expect(await working(tuesday('09:30'))).toEqual(['office'])
    expect(await working(tuesday('12:00'))).toEqual(['desk', 'office'])
    expect(await working(tuesday('20:00'))).toEqual([])
    // The Tuesday after is a day off of one of them.
    expect(await working(new Date('2031-03-11T08:00:00Z'))).toEqual(['office'])
    expect((await worksAt(house.ctx, [], tuesday('08:00'))).size).toBe(0)
  })

  it('leaves out who is away', async () => {
    const house = await hoursHouse(app)
    const { id, ctx } = await house.worker('Ari Lund', 'Service')
    // Nobody set any hours: round the clock.
    expect(await worksAt(house.ctx, [id], clock.now())).toEqual(new Set([id]))
    unwrap(await addAbsence(ctx, { from: today, to: today, kind: 'other' }))
    expect(await worksAt(house.ctx, [id], clock.now())).toEqual(new Set())
    expect(await worksAt(house.ctx, [id], startOfDay(from(1), 'Europe/Oslo'))).toEqual(new Set([id]))
  })
})
