import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { unwrap } from '#kernel/result.ts'
import { updateDepartment } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addCalendar, changeCalendar, removeCalendar } from './commands/calendars.ts'
import { readFile } from './commands/read-file.ts'
import { addVersion, correctVersion, type NewVersion, withdrawVersion } from './commands/versions.ts'
import { isOpen, openMs } from './domain/measure.ts'
import { ALWAYS } from './domain/schedule.ts'
import { hoursOverview } from './queries/overview.ts'
import { hoursOf, hoursOfDepartments } from './queries/schedules.ts'
import { hoursHouse, weekdaysFrom } from './testing/house.ts'

const HOUR = 3_600_000
const clock = fixedClock(new Date())
const today = localTime(clock.now(), 'Europe/Oslo').day

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof hoursHouse>>

const since = (departmentId: string | null, hours: NewVersion['hours'], from: string | null = null) => ({
  departmentId,
  validFrom: from,
  hours,
  calendarIds: [],
})
const day = (text: string) => startOfDay(text, 'Europe/Oslo')

/** Open hours of a department on one day, in hours. */
async function openOn(ctx: Ctx, departmentId: string | null, text: string): Promise<number> {
  const schedule = await hoursOf(ctx, { departmentId })
  return openMs(schedule, day(text), day(addDays(text, 1))) / HOUR
}

async function facts(house: House): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const { rows } = await house.ctx.read((tx) =>
    tx.execute<{ type: string; data: Record<string, unknown> }>(
      sql`select type, data from event where organisation_id = ${house.id} and type like 'hours%' order by seq`,
    ),
  )
  return rows
}

// A Tuesday long past and one to come: which of them is meant never depends on today.
const past = '2024-03-05'
const coming = '2031-03-04'

describe('whose hours a department works by', () => {
  it('is round the clock in the organisation’s zone while nobody set any', async () => {
    const { ctx, department } = await hoursHouse(app)
    const schedule = await hoursOf(ctx, { departmentId: department('Service') })
    expect(schedule).toMatchObject([{ validFrom: ALWAYS, hours: { zone: 'Europe/Oslo' } }])
    expect(isOpen(schedule, clock.now())).toBe(true)
    expect(await openOn(ctx, department('Service'), past)).toBe(24)
  })

  it('is its own, else that of the nearest above, else the organisation’s', async () => {
    const { ctx, department } = await hoursHouse(app)
    const [service, marketing, hr] = ['Service', 'Marketing', 'HR'].map(department)
    unwrap(await updateDepartment(ctx, { departmentId: marketing ?? '', parentId: service ?? null }))
    unwrap(await addVersion(ctx, since(null, weekdaysFrom('08:00', '16:00'))))
    unwrap(await addVersion(ctx, since(service ?? '', weekdaysFrom('08:00', '20:00'))))
    const all = await hoursOfDepartments(ctx, [service ?? '', marketing ?? '', hr ?? ''])
    const lengths = [service, marketing, hr].map((id) => {
      const schedule = all.get(id ?? '')
      return schedule ? openMs(schedule, day(past), day(addDays(past, 1))) / HOUR : null
    })
    expect(lengths).toEqual([12, 12, 8])
    expect(await openOn(ctx, null, past)).toBe(8)
    const { departments } = unwrap(await hoursOverview(ctx))
    expect(departments.map(({ name, own, follows }) => [name, own, follows])).toEqual([
      ['HR', false, 'Fjell & Sons'],
      ['Marketing', false, 'Service'],
      ['Service', true, null],
    ])
  })

  it('changes on a day, and history is measured by what held then', async () => {
    const { ctx, department } = await hoursHouse(app)
    const service = department('Service')
    unwrap(await addVersion(ctx, since(null, weekdaysFrom('08:00', '16:00'))))
    unwrap(await addVersion(ctx, since(service, weekdaysFrom('10:00', '12:00'), '2030-01-01')))
    unwrap(await addVersion(ctx, since(service, null, '2032-01-01')))
    expect([await openOn(ctx, service, past), await openOn(ctx, service, coming)]).toEqual([8, 2])
    expect(await openOn(ctx, service, '2033-03-01')).toBe(8)
  })

  it('is the organisation’s for a department that is not there', async () => {
    const { ctx } = await hoursHouse(app)
    expect(await hoursOfDepartments(ctx, [])).toEqual(new Map())
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect((await hoursOfDepartments(ctx, [unknown])).get(unknown)).toHaveLength(1)
  })
})

describe('correcting and adding', () => {
  it('are different acts: a correction changes history, and says since when', async () => {
    const house = await hoursHouse(app)
    const { ctx, department } = house
    const service = department('Service')
    const first = unwrap(await addVersion(ctx, since(service, weekdaysFrom('08:00', '16:00'))))
    unwrap(await addVersion(ctx, since(service, weekdaysFrom('08:00', '20:00'), '2030-01-01')))
    expect(await openOn(ctx, service, past)).toBe(8)
    const hours = weekdaysFrom('09:00', '12:00')
    unwrap(await correctVersion(ctx, { id: first.id, hours, calendarIds: [] }))
    expect([await openOn(ctx, service, past), await openOn(ctx, service, coming)]).toEqual([3, 12])
    const told = await facts(house)
    expect(told.map(({ data }) => [data.act, data.departmentId, data.since])).toEqual([
      ['added', service, null],
      ['added', service, day('2030-01-01').toISOString()],
      ['corrected', service, null],
    ])
    const { departments } = unwrap(await hoursOverview(ctx))
    const versions = departments.find(({ departmentId }) => departmentId === service)?.versions
    expect(versions?.map(({ validFrom, state, corrected, by }) => [validFrom, state, corrected, by])).toEqual(
      [
        ['2030-01-01', 'planned', false, 'Dana Ortiz'],
        [null, 'now', true, 'Dana Ortiz'],
      ],
    )
    // What was believed before stays on record.
    const { rows } = await ctx.read((tx) =>
      tx.execute(sql`select id from hours_version where ended_at is not null and id = ${first.id}`),
    )
    expect(rows).toHaveLength(1)
  })

  it('refuse what somebody else changed meanwhile', async () => {
    const { ctx } = await hoursHouse(app)
    const { id } = unwrap(await addVersion(ctx, since(null, weekdaysFrom('08:00', '16:00'))))
    const change = (to: string) =>
      correctVersion(ctx, { id, hours: weekdaysFrom('08:00', to), calendarIds: [] })
    const answers = await Promise.all([change('17:00'), change('18:00')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { type: 'stale' } })
  })

  it('refuse a second version for the same day', async () => {
    const { ctx } = await hoursHouse(app)
    for (const from of [null, '2030-01-01']) {
      unwrap(await addVersion(ctx, since(null, weekdaysFrom('08:00', '16:00'), from)))
      expect(await addVersion(ctx, since(null, weekdaysFrom('08:00', '17:00'), from))).toMatchObject({
        error: { type: 'conflict', fields: { validFrom: expect.stringContaining('already') } },
      })
    }
  })

  it('take back what does not hold yet, and nothing that does', async () => {
    const { ctx } = await hoursHouse(app)
    const now = unwrap(await addVersion(ctx, since(null, weekdaysFrom('08:00', '16:00'), today)))
    const later = unwrap(await addVersion(ctx, since(null, weekdaysFrom('08:00', '20:00'), '2030-01-01')))
    expect(await openOn(ctx, null, coming)).toBe(12)
    unwrap(await withdrawVersion(ctx, later))
    expect(await openOn(ctx, null, coming)).toBe(8)
    expect(await withdrawVersion(ctx, later)).toMatchObject({ error: { type: 'stale' } })
    expect(await withdrawVersion(ctx, now)).toMatchObject({ error: { type: 'conflict' } })
    // Before the first version the clock ran round.
    expect(await openOn(ctx, null, past)).toBe(24)
  })

  it('say what cannot be, and where', async () => {
    const house = await hoursHouse(app)
    const { ctx } = house
    const bad = weekdaysFrom('16:00', '16:00', { zone: 'Europe/Bergen' })
    const answer = await addVersion(
      ctx,
      since(null, { ...bad, week: [...bad.week, { weekday: 1, from: '9', to: '10:00' }] }),
    )
    expect(answer).toMatchObject({
      error: {
        type: 'invalid',
        message: expect.stringContaining('1 more thing needs another look'),
        fields: { zone: expect.any(String), 'week.1': expect.stringContaining('Monday') },
      },
    })
    expect(await addVersion(ctx, since(null, null))).toMatchObject({ error: { type: 'invalid' } })
    const gone = '00000000-0000-4000-8000-000000000000'
    expect(await addVersion(ctx, since(gone, weekdaysFrom('08:00', '16:00')))).toMatchObject({
      error: { type: 'not_found' },
    })
    expect(
      await addVersion(ctx, { ...since(null, weekdaysFrom('08:00', '16:00')), calendarIds: [gone] }),
    ).toMatchObject({ error: { type: 'invalid', fields: { calendarIds: expect.any(String) } } })
    expect(await facts(house)).toEqual([])
  })
})

describe('who may', () => {
  it('is whoever manages the organisation, and for a department whoever manages its people', async () => {
    const { ctx, department, worker, headOf } = await hoursHouse(app)
    const hours = weekdaysFrom('08:00', '16:00')
    const agent = await worker('Ari Lund', 'Service')
    for (const where of [null, department('Service')])
      expect(await addVersion(agent.ctx, since(where, hours))).toMatchObject({
        error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
      })
    const head = await headOf('Siv Moe', 'Service')
    const { id } = unwrap(await addVersion(head.ctx, since(department('Service'), hours)))
    unwrap(await correctVersion(head.ctx, { id, hours: weekdaysFrom('08:00', '17:00'), calendarIds: [] }))
    for (const where of [null, department('Marketing')])
      expect(await addVersion(head.ctx, since(where, hours))).toMatchObject({ error: { type: 'forbidden' } })
    const organisation = unwrap(await addVersion(ctx, since(null, hours)))
    expect(await correctVersion(head.ctx, { ...organisation, hours, calendarIds: [] })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(await withdrawVersion(agent.ctx, organisation)).toMatchObject({ error: { type: 'forbidden' } })
    expect(await addCalendar(head.ctx, { name: 'Norway', days: [] })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(await readFile(agent.ctx, { text: 'BEGIN:VCALENDAR' })).toMatchObject({
      error: { type: 'forbidden' },
    })
    const seen = unwrap(await hoursOverview(head.ctx))
    expect(seen.organisation.mayNotEdit).toMatch(/right to manage it/)
    const open = seen.departments.filter(({ mayNotEdit }) => mayNotEdit === null).map(({ name }) => name)
    expect(open).toEqual(['Service'])
  })

  it('sees nothing of another organisation, nor changes it', async () => {
    const ours = await hoursHouse(app)
    const theirs = await hoursHouse(app)
    const { id } = unwrap(await addVersion(ours.ctx, since(null, weekdaysFrom('08:00', '16:00'))))
    const days = [{ from: '2031-12-25', to: '2031-12-25', name: 'Secret' }]
    const calendar = unwrap(await addCalendar(ours.ctx, { name: 'Ours', days }))
    const seen = unwrap(await hoursOverview(theirs.ctx))
    expect([seen.organisation.versions, seen.calendars]).toEqual([[], []])
    const hours = weekdaysFrom('01:00', '02:00')
    expect(await correctVersion(theirs.ctx, { id, hours, calendarIds: [] })).toMatchObject({
      error: { type: 'stale' },
    })
    expect(await removeCalendar(theirs.ctx, calendar)).toMatchObject({ error: { type: 'not_found' } })
    expect(await addVersion(theirs.ctx, { ...since(null, hours), calendarIds: [calendar.id] })).toMatchObject(
      { error: { type: 'invalid' } },
    )
    const where = { departmentId: ours.department('Service') }
    expect((await hoursOf(theirs.ctx, where))[0]?.hours.week).toHaveLength(7)
    expect(await openOn(ours.ctx, null, past)).toBe(8)
  })
})

describe('holiday calendars', () => {
  const christmas = { from: '2031-12-24', to: '2031-12-26', name: 'Christmas' }

  it('close whoever uses them, with extra openings all the same; a change of days changes all of them', async () => {
    const house = await hoursHouse(app)
    const { ctx, department } = house
    const { id } = unwrap(await addCalendar(ctx, { name: 'Norway', days: [christmas] }))
    const extra = [{ date: '2031-12-24', from: '08:00', to: '12:00', name: 'Half a day' }]
    const hours = weekdaysFrom('08:00', '16:00', { extra })
    const service = department('Service')
    unwrap(await addVersion(ctx, { ...since(service, hours), calendarIds: [id] }))
    const days = ['2031-12-23', '2031-12-24', '2031-12-25']
    const open = () => Promise.all(days.map((text) => openOn(ctx, service, text)))
    expect(await open()).toEqual([8, 4, 0])
    const earlier = { from: '2031-12-23', to: '2031-12-23', name: 'Little Christmas Eve' }
    unwrap(await changeCalendar(ctx, { id, name: 'Norway', days: [christmas, earlier, earlier] }))
    expect(await open()).toEqual([0, 4, 0])
    const told = await facts(house)
    expect(told.slice(-2).map(({ type, data }) => [type, data.act ?? data.days])).toEqual([
      ['hours-calendar.changed', 2],
      ['hours.changed', 'holidays'],
    ])
    expect(await removeCalendar(ctx, { id })).toMatchObject({
      error: { type: 'conflict', help: expect.any(String) },
    })
    const { calendars } = unwrap(await hoursOverview(ctx))
    expect(calendars).toMatchObject([{ name: 'Norway', usedBy: ['Service'], by: 'Dana Ortiz' }])
  })

  it('have names of their own and days that can be', async () => {
    const { ctx } = await hoursHouse(app)
    const { id } = unwrap(await addCalendar(ctx, { name: 'Norway', days: [] }))
    const other = unwrap(await addCalendar(ctx, { name: 'Sweden', days: [] }))
    expect(await addCalendar(ctx, { name: 'norway', days: [] })).toMatchObject({
      error: { type: 'conflict', fields: { name: expect.any(String) } },
    })
    expect(await changeCalendar(ctx, { ...other, name: 'NORWAY', days: [] })).toMatchObject({
      error: { type: 'conflict' },
    })
    const wrong = { from: '2031-12-26', to: '2031-12-24', name: 'Yule' }
    expect(await changeCalendar(ctx, { id, name: 'Norway', days: [christmas, wrong] })).toMatchObject({
      error: { type: 'invalid', fields: { 'days.1': expect.stringContaining('Swap') } },
    })
    unwrap(await removeCalendar(ctx, { id }))
    expect(await removeCalendar(ctx, { id })).toMatchObject({ error: { type: 'not_found' } })
  })
})
