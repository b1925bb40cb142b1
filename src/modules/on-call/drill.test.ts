import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { finishDrill } from './commands/finish-drill.ts'
import { publicAcknowledge, publicRing } from './commands/public-ring.ts'
import { monthlyDrill, startDrill } from './commands/run-drill.ts'
import { saveRota } from './commands/save-rota.ts'
import { acknowledgePaging } from './commands/settle-paging.ts'
import { startPaging } from './commands/start-paging.ts'
import { drillView, listDrills } from './queries/drills.ts'
import { listPagings, pagingView } from './queries/pagings.ts'
import { alarm, comesDue, pagedHouse, testMail } from './testing/house.ts'

const clock = fixedClock(new Date('2026-03-04T09:00:00.000Z'))
const from = { address: '203.0.113.9', agent: 'test' }
const post = testMail()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock, mail: post.mail })
})
afterAll(() => app?.close())

async function houseWithRota() {
  const house = await pagedHouse(app)
  const turns = (memberId: string) => ({
    ...{ memberIds: [memberId], turn: 'week' as const, every: 1, startsOn: '2026-03-02', handOver: '09:00' },
    ...{ zone: 'Europe/Oslo', only: null, holidays: 'same' as const },
  })
  const said = { id: null, departmentId: null, deputyId: null }
  unwrap(await saveRota(house.ctx, { ...said, name: 'Ana’s', layers: [turns(house.ana.id)] }))
  unwrap(await saveRota(house.ctx, { ...said, name: 'Ben’s', layers: [turns(house.ben.id)] }))
  post.letters.splice(0)
  return house
}

const tokenIn = (text: string): string => /\/p\/alarm\/([\w-]{43})/.exec(text)?.[1] ?? ''

describe('the link of a ring', () => {
  it('shows what it is about, acknowledges only when told to, and once', async () => {
    const house = await houseWithRota()
    unwrap(await startPaging(house.system, alarm({ title: 'Straps break' })))
    await app.drain()
    const token = tokenIn(post.letters.at(-1)?.text ?? '')
    // A mail scanner looks, and looks again: nothing happens.
    for (let i = 0; i < 3; i += 1)
      expect(unwrap(await publicRing(app.engine, { token }, from))).toMatchObject({
        ...{ state: 'ringing', title: 'Straps break', severity: 1, drill: false, acknowledgedBy: null },
      })
    const pressed = await Promise.all([1, 2].map(() => publicAcknowledge(app.engine, { token }, from)))
    for (const answer of pressed) expect(unwrap(answer)).toMatchObject({ state: 'acknowledged', byYou: true })
    const { pagings } = unwrap(await listPagings(house.ctx, { limit: 10 }))
    expect(pagings).toMatchObject([{ state: 'acknowledged', title: 'Straps break' }])
    const { log } = unwrap(await pagingView(house.ctx, { id: pagings[0]?.id ?? '' }))
    expect(log).toMatchObject([{ what: 'ring', kind: 'mail', state: 'sent', rung: 1, loop: 1 }])
  })

  it('says who was faster, is over after a day, and a guessed one leads nowhere', async () => {
    const house = await houseWithRota()
    const wanted = alarm()
    unwrap(await startPaging(house.system, wanted))
    await app.drain()
    const token = tokenIn(post.letters.at(-1)?.text ?? '')
    clock.advance(25 * 3_600_000)
    expect(unwrap(await publicRing(app.engine, { token }, from)).state).toBe('expired')
    expect(await publicAcknowledge(app.engine, { token }, from)).toMatchObject({
      error: { type: 'conflict' },
    })
    unwrap(await acknowledgePaging(house.ctx, wanted))
    expect(unwrap(await publicRing(app.engine, { token }, from))).toMatchObject({
      ...{ state: 'acknowledged', byYou: false, acknowledgedBy: 'Dana Ortiz' },
    })
    const guessed = await publicAcknowledge(app.engine, { token: 'x'.repeat(43) }, from)
    expect(guessed).toMatchObject({ ok: false, error: { type: 'not_found' } })
    clock.advance(-25 * 3_600_000)
  })
})

describe('a drill', () => {
  it('rings everybody on call, climbs nowhere, opens nothing, and says who was reached how fast', async () => {
    const house = await houseWithRota()
    const { id } = unwrap(await startDrill(house.ctx))
    expect(await startDrill(house.ctx)).toMatchObject({ ok: false, error: { type: 'conflict' } })
    await app.drain()
    expect(post.letters.map(({ subject }) => subject)).toEqual([
      'DRILL: Does the alarm reach you?',
      'DRILL: Does the alarm reach you?',
    ])
    clock.advance(42_000)
    const [letter] = post.letters.splice(0)
    unwrap(await publicAcknowledge(app.engine, { token: tokenIn(letter?.text ?? '') }, from))
    clock.advance(30 * 60_000)
    await comesDue(app, house.system)
    await finishDrill(house.system, { drillId: id })
    await finishDrill(house.system, { drillId: id })
    await app.drain()
    // Nobody above was rung: what comes is the report, once.
    expect(post.letters.map(({ subject }) => subject)).toEqual(['Alarm drill: 1 of 2 reached'])
    const view = unwrap(await drillView(house.ctx, { id }))
    expect(view).toMatchObject({ members: 2, reached: 1, finishedAt: expect.any(String) })
    expect(view.people.map(({ seconds }) => seconds).sort()).toEqual([42, null])
    const { rows } = await house.system.read((tx) =>
      tx.execute<{ type: string }>(
        sql`select distinct type from event where type like 'incident%' or type like 'drill.%' order by 1`,
      ),
    )
    expect(rows.map(({ type }) => type)).toEqual(['drill.finished', 'drill.started'])
  })

  it('comes by itself once a month while there is a rota, and plans the next', async () => {
    const house = await houseWithRota()
    const drills = async () =>
      (await app.planned()).filter(
        ({ data }) => data.name === 'on-call.drill' && data.organisationId === house.id,
      )
    expect((await drills()).map(({ at }) => at?.toISOString())).toEqual(['2026-04-07T08:00:00.000Z'])
    const before = clock.now()
    clock.moveTo(new Date('2026-04-07T08:00:00.000Z'))
    await monthlyDrill(house.system)
    expect((await drills()).map(({ at }) => at?.toISOString()).at(-1)).toBe('2026-05-05T08:00:00.000Z')
    const { drills: all, nextOn } = unwrap(await listDrills(house.ctx))
    expect([all.length, nextOn]).toEqual([1, '2026-05-05T08:00:00.000Z'])
    clock.moveTo(before)
    const bare = await app.organisation('Bare')
    await monthlyDrill(bare.system)
    expect(unwrap(await listDrills(bare.ctx))).toMatchObject({ drills: [], nextOn: null })
  })
})
