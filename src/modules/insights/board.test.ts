import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateDepartment, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { removeAlert, seenCrossing, setAlert } from './commands/alerts.ts'
import { checkAlerts } from './commands/check-alerts.ts'
import { addComment, removeComment } from './commands/comments.ts'
import { nameLead, rateTactic } from './commands/maturity.ts'
import { takeSnapshots } from './commands/take-snapshots.ts'
import { endTarget, setTarget } from './commands/targets.ts'
import { rubric } from './domain/rubric.ts'
import { answer } from './engine/answers.ts'
import { recompute } from './jobs/recompute.handler.ts'
import { getCourses } from './queries/courses.ts'
import { getSeries } from './queries/figures.ts'
import { getGrid } from './queries/grid.ts'
import { listAlerts, listComments, listCrossings, metricTargets } from './queries/notes.ts'
import { departmentPage, openMatters, tacticPage } from './queries/pages.ts'
import { type InboxHouse, inboxHouse, now } from './testing/happenings.ts'

const clock = fixedClock(now)
let app: TestApp
let house: InboxHouse
beforeAll(async () => {
  app = await testApp({ clock })
  house = await inboxHouse(app)
})
afterAll(() => app?.close())

const idOf = ({ actor }: Ctx): string => (actor.kind === 'member' ? actor.memberId : '')
const yes = (levels: readonly (1 | 2)[]) =>
  Object.fromEntries(
    levels.flatMap((level) => rubric[level].map((id) => [id, { yes: true, evidence: 'Calendar' }])),
  )
const cellOf = async (ctx: Ctx, tactic: string, departmentId: string) =>
  unwrap(await getGrid(ctx)).cells.find(
    (cell) => cell.tactic === tactic && cell.departmentId === departmentId,
  )

describe('the grid', () => {
  it('has a row for each of twelve tactics and says what nobody does, what is unknown, and why', async () => {
    const { ctx, service, marketing } = house
    await house.open('2026-03-02T09:00:00Z', service)
    await app.drain()
    const grid = unwrap(await getGrid(ctx))
    expect(grid.tactics.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(grid.cells).toHaveLength(12 * grid.departments.length)
    expect(await cellOf(ctx, 'service', service)).toMatchObject({
      state: 'unknown',
      why: 'It runs here, but nobody has answered the questions yet.',
    })
    expect(await cellOf(ctx, 'service', marketing)).toMatchObject({ state: 'none', why: null })
    expect(grid.tactics.find(({ id }) => id === 'hiring')).toMatchObject({
      headline: { id: 'turnover' },
      why: null,
    })
  })

  it('is rated by the head of a department and whoever runs it; earlier answers stay', async () => {
    const { ctx, service, marketing, organisationId } = house
    const agent = await memberOf('Kari Lie')
    const rate = { tactic: 'service', departmentId: service } as const
    expect(await rateTactic(agent, { ...rate, answers: {} })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    unwrap(await updateDepartment(ctx, { departmentId: service, headMemberId: idOf(agent) }))
    expect(unwrap(await rateTactic(agent, { ...rate, answers: yes([1]) })).level).toBe(1)
    expect(await rateTactic(agent, { ...rate, departmentId: marketing, answers: yes([1]) })).toMatchObject({
      ok: false,
    })
    clock.moveTo(new Date(now.getTime() + 60_000))
    expect(unwrap(await rateTactic(ctx, { ...rate, answers: yes([1, 2]) })).level).toBe(2)
    expect(await cellOf(ctx, 'service', service)).toMatchObject({ state: 'rated', level: 2 })
    const page = unwrap(await tacticPage(ctx, { tactic: 'service' }))
    expect(page.ratings.map(({ level, by }) => [level, by.name])).toEqual([
      [2, 'Dana Ortiz'],
      [1, 'Kari Lie'],
    ])
    expect(organisationId).not.toBe('')
    clock.moveTo(now)
  })

  it('knows who leads, and what is to be decided', async () => {
    const { ctx } = house
    const before = unwrap(await openMatters(ctx))
    expect(before.matters.filter(({ kind }) => kind === 'no-lead').length).toBeGreaterThan(5)
    unwrap(await nameLead(ctx, { tactic: 'press', departmentId: null, memberId: idOf(ctx) }))
    const grid = unwrap(await getGrid(ctx))
    expect(grid.tactics.find(({ id }) => id === 'press')?.lead?.name).toBe('Dana Ortiz')
    expect(unwrap(await openMatters(ctx)).total).toBe(before.total - 1)
  })
})

describe('the courses of a board', () => {
  it('are the figures of the page by month, all with one question, and never waited for', async () => {
    const { ctx, service, marketing } = house
    for (const day of ['2025-11-05', '2025-11-20', '2026-01-08', '2026-02-03'])
      await house.open(`${day}T09:00:00Z`, service)
    await app.drain()
    const first = unwrap(await getCourses(ctx, { tactic: 'service' }))
    expect(first).toMatchObject({ toCome: true, courses: [] })
    // What waits for its turn has its place: looking again while it waits writes nothing.
    const places = () =>
      ctx.read((tx) =>
        tx.execute(
          sql`select xmin::text, metric, part, from_at from figure_kept where version = 0 order by 2, 3, 4`,
        ),
      )
    const { rows } = await places()
    unwrap(await getCourses(ctx, { tactic: 'service' }))
    expect(rows.length).toBeGreaterThan(0)
    expect((await places()).rows).toEqual(rows)
    await recompute(app.systemCtx(ctx.organisationId, 'test'))
    const { months, courses, toCome } = unwrap(await getCourses(ctx, { tactic: 'service' }))
    expect(toCome).toBe(false)
    // From September to February, at the midnights of the house.
    expect(months).toHaveLength(6)
    expect(months.at(-1)?.to).toBe('2026-02-28T23:00:00.000Z')
    const course = (metricId: string, departmentId: string | null) =>
      courses.find((one) => one.metricId === metricId && one.departmentId === departmentId)?.points
    // Before the house was set up nought is not known to be nought; last, the one of 2 March.
    expect(course('conversations', null)).toEqual([null, null, 2, null, 1, 1, 1])
    const span = { from: months[1]?.from ?? '', to: months.at(-1)?.to ?? '' }
    const series = unwrap(await getSeries(ctx, { metricId: 'clocks-kept', grain: 'month', ...span }))
    const kept = series.points.map(({ figures }) => figures.value?.value ?? null)
    expect(kept).toContain(0)
    expect(course('clocks-kept', null)?.slice(1, -1)).toEqual(kept)
    // What nobody knows anything of has no line.
    expect(course('first-response-time', marketing)).toBeUndefined()
  })

  it('of a department are refused to whom it is hidden', async () => {
    const { ctx } = house
    const refused = await getCourses(ctx, { departmentId: '00000000-0000-4000-8000-000000000001' })
    expect(refused).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })
})

async function memberOf(name: string): Promise<Ctx> {
  const found = await house.member(name, 'agent')
  return found.ctx
}

describe('a target', () => {
  it('is judged by the last 28 days of its figure, and shown where its department is', async () => {
    const { ctx, service } = house
    const path = { fromDay: '2026-03-01', toDay: '2026-03-21', fromValue: 0, toValue: 100, note: '' }
    const about = { metricId: 'conversations', figure: 'value', departmentId: service, ownerId: idOf(ctx) }
    const { id } = unwrap(await setTarget(ctx, { ...about, ...path }))
    const { targets } = unwrap(await metricTargets(ctx, { metricId: 'conversations', departmentId: service }))
    // 11 March is half way from 1 to 21 March: 50 should be there.
    expect(targets).toMatchObject([{ id, due: 50, state: 'behind', mayEnd: true }])
    expect((await cellOf(ctx, 'service', service))?.target).toBe('behind')
    const page = unwrap(await departmentPage(ctx, { departmentId: service }))
    expect(page.targets.map((one) => one.id)).toEqual([id])
    expect(page.metrics.map(({ metric }) => metric.id)).toContain('first-response-time')
    unwrap(await endTarget(ctx, { id }))
    expect(await endTarget(ctx, { id })).toMatchObject({ ok: false, error: { type: 'not_found' } })
    expect(await setTarget(ctx, { ...about, ...path, toDay: '2026-02-01' })).toMatchObject({
      ok: false,
      error: { fields: { toDay: 'Choose a day after the first.' } },
    })
    expect(await setTarget(ctx, { ...about, ...path, metricId: 'net-sentiment' })).toMatchObject({
      ok: false,
      error: { message: 'This figure is not kept by department.' },
    })
  })
})

describe('a comment', () => {
  it('belongs to a day that has been; who wrote it takes it away', async () => {
    const { ctx } = house
    const agent = await memberOf('Ola Berg')
    const about = { metricId: 'conversations', departmentId: null }
    expect(await addComment(agent, { ...about, day: '2026-03-12', text: 'Later' })).toMatchObject({
      ok: false,
    })
    const { id } = unwrap(await addComment(agent, { ...about, day: '2026-03-11', text: 'Storm in Bergen' }))
    const mine = unwrap(await addComment(ctx, { ...about, day: '2026-03-01', text: 'New desk' }))
    expect(unwrap(await listComments(ctx, about as { metricId: string })).comments).toMatchObject([
      { text: 'Storm in Bergen', by: { name: 'Ola Berg' }, mayRemove: true },
      { text: 'New desk' },
    ])
    expect(await removeComment(agent, { id: mine.id })).toMatchObject({ ok: false })
    unwrap(await removeComment(agent, { id }))
    expect(unwrap(await listComments(agent, { metricId: 'conversations' })).comments).toHaveLength(1)
  })
})

describe('an alert', () => {
  it('is said once a crossing, to each with their own eyes, by mail and on Today', async () => {
    const { ctx, system, service } = house
    const me = idOf(ctx)
    const agent = await memberOf('Nina Moe')
    const line = { metricId: 'conversations', figure: 'value', departmentId: service, kind: 'above' } as const
    const { id } = unwrap(await setAlert(ctx, { ...line, bound: 2, days: 7, memberIds: [me] }))
    expect(await setAlert(agent, { ...line, bound: 2, days: 7, memberIds: [me] })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    expect(await checkAlerts(system)).toBe(0)
    for (const day of ['07', '08', '09']) await house.open(`2026-03-${day}T09:00:00Z`, service)
    expect(await checkAlerts(system)).toBe(1)
    expect(await checkAlerts(system)).toBe(0)
    expect(unwrap(await listCrossings(ctx)).crossings).toMatchObject([
      { alertId: id, kind: 'above', bound: 2, value: { value: 3 } },
    ])
    expect(unwrap(await listAlerts(ctx, {})).alerts).toMatchObject([{ id, crossed: true }])
    expect(unwrap(await listAlerts(agent, {})).alerts).toEqual([])
    const mails = await system.read((tx) =>
      tx.execute<{ subject: string }>(sql`select subject from mail where kind = 'figure-alert'`),
    )
    expect(mails.rows).toEqual([{ subject: 'Conversations is above 2' }])
    unwrap(await seenCrossing(ctx, { alertId: id }))
    expect(unwrap(await listCrossings(ctx)).crossings).toEqual([])
    unwrap(await removeAlert(ctx, { id }))
    expect(unwrap(await listAlerts(ctx, {})).alerts).toEqual([])
  })
})

describe('what can only be counted today', () => {
  it('is kept at midnight and read for days gone by; a missed day stays missing', async () => {
    const { ctx, system } = house
    const metric = ctx.use(METRICS).find(({ id }) => id === 'training-available')
    if (!metric) throw new Error('no such metric')
    // Five past midnight in Oslo on 11 March: the count belongs to the 10th.
    clock.moveTo(new Date('2026-03-10T23:05:00Z'))
    expect(await takeSnapshots(system)).toBeGreaterThan(0)
    clock.moveTo(now)
    const at = async (day: string, next: string) => {
      const window = { from: new Date(`${day}T23:00:00Z`), to: new Date(`${next}T23:00:00Z`) }
      return (await answer(ctx, { metric, query: { window, departmentId: null, channelId: null } })).answer
    }
    expect((await at('2026-03-09', '2026-03-10')).figures.value?.value).toBe(100)
    expect((await at('2026-03-08', '2026-03-09')).figures.value).toMatchObject({
      value: null,
      reason: 'Not collected on 2026-03-09.',
    })
    // Late in the day a count would say something about another day.
    expect(await takeSnapshots(system)).toBe(0)
  })
})

describe('a restricted department', () => {
  it('has no column, no page and no target for those outside, whose figures leave it out', async () => {
    const { ctx, service } = house
    const inside = await house.member('Petra Voss', 'agent')
    unwrap(await updateMember(ctx, { memberId: inside.id, departmentId: service }))
    const full = await cellCount(ctx)
    const insider = await inside.again()
    unwrap(await updateMember(ctx, { memberId: idOf(ctx), departmentId: service }))
    unwrap(await updateDepartment(await house.againOwner(), { departmentId: service, restricted: true }))
    unwrap(await updateMember(ctx, { memberId: idOf(ctx), departmentId: null }))
    const outside = await house.againOwner()
    const seen = unwrap(await getGrid(outside))
    expect(seen.departments.map(({ id }) => id)).not.toContain(service)
    expect(await departmentPage(outside, { departmentId: service })).toMatchObject({ ok: false })
    expect(await getCourses(outside, { departmentId: service })).toMatchObject({ ok: false })
    unwrap(await getCourses(outside, {}))
    await recompute(app.systemCtx(ctx.organisationId, 'test'))
    const drawn = unwrap(await getCourses(outside, {})).courses.map(({ departmentId }) => departmentId)
    expect(drawn).not.toContain(service)
    expect(unwrap(await tacticPage(outside, { tactic: 'service' })).ratings).toEqual([])
    expect(await cellCount(outside)).toBe(0)
    expect(await cellCount(insider)).toBe(full)
    expect(full).toBeGreaterThan(0)
    expect((await departmentCards(outside)).length).toBeGreaterThan(2)
  })
})

/** Conversations of the house as somebody sees them, by the one way to a figure. */
async function cellCount(ctx: Ctx): Promise<number | null> {
  const metric = ctx.use(METRICS).find(({ id }) => id === 'conversations')
  if (!metric) throw new Error('no such metric')
  const window = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-11T00:00:00Z') }
  const told = await answer(ctx, { metric, query: { window, departmentId: null, channelId: null } })
  return told.answer.figures.value?.value ?? null
}
