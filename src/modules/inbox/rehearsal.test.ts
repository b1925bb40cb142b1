import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { keepRota, removeRota } from './commands/simulator/scenarios.ts'
import { trial } from './contract/simulator.ts'
import { inboxFigures } from './queries/figures/figures.ts'
import { keptRotas } from './queries/simulator/scenarios.ts'
import { rotaToday } from './queries/simulator/today.ts'
import { tryFile, tryRota } from './queries/simulator/try.ts'
import { figuresHouse, type House, make, now, say } from './testing/figures-house.ts'

const window = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-12T00:00:00.000Z', by: 'wall' } as const

let app: TestApp
const house = () => figuresHouse(app)
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
})
afterAll(() => app?.close())

const figuresOf = async ({ agent }: House) => unwrap(await inboxFigures(agent.ctx, window))

describe('another rota', () => {
  const asIs = trial.parse({})

  async function busy() {
    const it = await house()
    // Forty messages over two days, an hour apart; one person answers each after 200 minutes.
    for (let index = 0; index < 40; index += 1)
      await make(it, {
        at: new Date(Date.parse('2026-03-09T00:00:00Z') + index * 3_600_000).toISOString(),
        desk: it.service,
        minutes: 200,
        by: it.agent.id,
      })
    return it
  }

  it('is worked out on what really came, and tells how near the replay is to it', async () => {
    const it = await busy()
    const today = unwrap(await rotaToday(it.agent.ctx, { weeks: 4 }))
    expect(today).toMatchObject({ arrivals: 40, mayKeep: false, handling: null })
    expect(today.was.all).toMatchObject({ n: 40, median: 200, kept: 0 })
    expect(today.desks).toMatchObject([{ id: it.service, name: 'Service', arrivals: 40 }])
    const more = {
      departmentId: it.service,
      base: 'nobody' as const,
      shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', people: 2 }],
    }
    const tried = unwrap(await tryRota(it.agent.ctx, { trial: { ...asIs, desks: [more] } }))
    expect(tried.all.kept).toBe(100)
    expect(tried.all.median ?? 999).toBeLessThan(20)
    // Another rule: everything to a desk at which nobody is.
    const moved = { ...asIs, desks: [more], moves: [{ from: it.service, to: it.marketing, percent: 100 }] }
    expect(unwrap(await tryRota(it.agent.ctx, { trial: moved })).all).toMatchObject({
      unanswered: 40,
      median: null,
    })
  })

  it('is tried together with rules of routing that nobody saved', async () => {
    const it = await house()
    const lead = await it.organisation.member('Elin Dahl', 'social-lead')
    const desks = (await departmentCards(lead.ctx)).map(({ id }) => id)
    const legal = desks.find((id) => id !== it.service && id !== it.marketing) ?? ''
    for (let index = 0; index < 30; index += 1) {
      const at = new Date(Date.parse('2026-03-09T00:00:00Z') + index * 3_600_000).toISOString()
      // Ten of the twenty that speak of gaskets a person had handed on already: they stay where they lie.
      const desk = index % 3 === 2 ? legal : it.service
      const id = await make(it, { at, desk, minutes: 200, by: it.agent.id })
      await say(it, id, at, ['neutral'], index % 3 ? 'The gasket loses pressure' : 'Hello there')
    }
    const nobody = { base: 'nobody' as const, shifts: [] }
    const rota = [{ departmentId: it.marketing, ...nobody }]
    const rule = { id: newId(), name: 'Gaskets', query: 'gasket', kinds: [], channelIds: [] }
    const routes = { rules: [{ ...rule, departmentId: it.marketing }], ownWords: true }
    const without = unwrap(await tryRota(lead.ctx, { trial: { ...asIs, desks: rota } }))
    expect(without).toMatchObject({ routed: null, all: { n: 30, unanswered: 0 } })
    const tried = unwrap(await tryRota(lead.ctx, { trial: { ...asIs, desks: rota, routes } }))
    expect(tried).toMatchObject({
      routed: { looked: 30, moved: 20, partial: false },
      all: { n: 30, unanswered: 10 },
    })
    const spread = Object.fromEntries(tried.desks.map((one) => [one.departmentId, one.outcome.n]))
    expect(spread).toEqual({ [it.marketing]: 10, [it.service]: 10, [legal]: 10 })
    // Who may not change rules tries none; what cannot be read is not passed over.
    expect(await tryRota(it.agent.ctx, { trial: { ...asIs, routes } })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    const broken = { ...routes, rules: [{ ...rule, query: '"open', departmentId: it.marketing }] }
    expect(await tryRota(lead.ctx, { trial: { ...asIs, routes: broken } })).toMatchObject({
      ok: false,
      error: { type: 'invalid', message: expect.stringContaining('Gaskets') },
    })
    const kept = unwrap(
      await keepRota(lead.ctx, { name: 'Gaskets', trial: { ...asIs, desks: rota, routes } }),
    )
    await app.drain()
    const done = unwrap(await keptRotas(lead.ctx)).scenarios.find(({ id }) => id === kept.id)
    expect(done).toMatchObject({ state: 'done', outcome: { routed: { moved: 20 }, all: { unanswered: 10 } } })
  })

  it('is kept under a name, worked out by a job once, and seen by nobody who may not see its desks', async () => {
    const it = await busy()
    const lead = await it.organisation.member('Elin Dahl', 'social-lead')
    expect(await keepRota(it.agent.ctx, { name: 'Weekends', trial: asIs })).toMatchObject({ ok: false })
    const kept = unwrap(await keepRota(lead.ctx, { name: 'Weekends', trial: asIs }))
    expect(kept).toMatchObject({ state: 'waiting', outcome: null })
    await app.drain()
    const [done] = unwrap(await keptRotas(it.agent.ctx)).scenarios
    expect(done).toMatchObject({
      name: 'Weekends',
      state: 'done',
      outcome: { all: { n: 40 } },
      mayRemove: false,
    })
    const actor = it.agent.ctx.actor
    if (actor.kind !== 'member') throw new Error('a member')
    const outsider = it.agent.ctx.as({ ...actor, hidden: [it.service] })
    expect(unwrap(await keptRotas(outsider)).scenarios).toEqual([])
    expect(unwrap(await rotaToday(outsider, { weeks: 4 })).arrivals).toBe(0)
    expect((await figuresOf({ ...it, agent: { ...it.agent, ctx: outsider } })).conversations).toBe(0)
    unwrap(await removeRota(lead.ctx, { id: kept.id }))
    expect(unwrap(await keptRotas(lead.ctx)).scenarios).toEqual([])
  })

  it('takes a file of messages and keeps nothing of it', async () => {
    const it = await house()
    const told = Array.from({ length: 30 }, (_, index) => {
      const at = Date.parse('2026-02-02T08:00:00Z') + index * 600_000
      return { at, answered: index % 2 ? at + 720 * 60_000 : null }
    })
    const input = {
      told,
      shifts: [{ days: [1], from: '00:00', to: '24:00', people: 3 }],
      handling: { median: 6, p90: 15 },
      goal: 90,
    }
    const { was, tried } = unwrap(await tryFile(it.agent.ctx, input))
    expect(was).toMatchObject({ n: 30, unanswered: 15, kept: 0 })
    expect(tried.kept).toBe(100)
    const far = await tryFile(it.agent.ctx, { ...input, told: [...told, { at: 0, answered: null }] })
    expect(far).toMatchObject({ ok: false })
  })
})
