import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { addDays, instantOf, localTime, weekday } from '#kernel/local-time.ts'
import { unwrap } from '#kernel/result.ts'
import { addAbsence } from '#modules/hours/index.ts'
import { updateDepartment, updateMember } from '#modules/people/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { give } from './commands/assignment/give.ts'
import { saveGiving } from './commands/assignment/save-giving.ts'
import { assign, close, hand } from './commands/work.ts'
import { byHand } from './domain/assignment/choose.ts'
import { listAssignable } from './queries/assignable.ts'
import { showGiving } from './queries/assignment/giving.ts'
import { givingHouse } from './testing/giving-house.ts'

// Jobs become due by the database's own clock, so this one begins there.
const clock = fixedClock(new Date())
let app: TestApp
let server: FakeServer

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})
const house = () => givingHouse(app, server)
const times = <T>(n: number, make: () => Promise<T>) => Promise.all(Array.from({ length: n }, make))

describe('to a person', () => {
  it('goes round exactly, however many arrive at once', async () => {
    const h = await house()
    const agents = [await h.agent('Ada Berg'), await h.agent('Bo Lie'), await h.agent('Cato Moe')]
    agents.push(await h.agent('Dina Vik'), await h.agent('Emil Rud'))
    await h.gives({ way: 'round-robin' })
    // As many at a time as there are connections: more would only wait for one.
    const ids: string[] = []
    await times(8, async () => {
      while (ids.length < 50) {
        const at = ids.push('') - 1
        ids[at] = await h.arrive()
      }
    })
    const left = [...ids]
    await times(8, async () => {
      for (let conversationId = left.pop(); conversationId; conversationId = left.pop())
        await give(h.system, { conversationId, from: null })
    })
    expect([...(await h.shares()).values()]).toEqual([10, 10, 10, 10, 10])
    await app.drain()
    expect([...(await h.shares()).values()]).toEqual([10, 10, 10, 10, 10])
  }, 120_000)

  it('goes to who has the least open, up to the cap, and says why', async () => {
    const h = await house()
    const ada = await h.agent('Ada Berg')
    const bo = await h.agent('Bo Lie')
    const first = await h.arrive()
    unwrap(await assign(h.lead.ctx, { id: first, memberId: ada.id }))
    await h.gives({ way: 'least-open', cap: 2 })
    const second = await h.arrive()
    await app.drain()
    const { ownerId, given } = await h.row(second)
    expect(ownerId).toBe(bo.id)
    expect(given).toMatchObject({ memberId: bo.id, way: 'least-open', open: 0, works: true, left: null })
    const ids = await times(4, () => h.arrive())
    await Promise.all(ids.map((conversationId) => give(h.system, { conversationId, from: null })))
    expect([...(await h.shares())].sort()).toEqual(
      [
        ...new Map([
          [ada.id, 2],
          [bo.id, 2],
          [null, 2],
        ]),
      ].sort(),
    )
    const left = (await h.all()).find((row) => row.ownerId === null)
    expect(left?.given).toMatchObject({ left: 'all-full', memberId: null })
    unwrap(await close(bo.ctx, { id: second }))
    await app.drain()
    expect((await h.shares()).get(null)).toBe(1)
  })

  it('waits for the shift when nobody works, and is given out when it begins, once', async () => {
    const h = await house()
    const early = await h.agent('Ada Berg')
    const zone = 'Europe/Oslo'
    const tomorrow = addDays(localTime(clock.now(), zone).day, 1)
    const week = Array.from({ length: 7 }, (_, day) =>
      day === weekday(tomorrow) ? [['08:00', '16:00'] as const] : [],
    )
    unwrap(await updateMember(h.owner, { memberId: early.id, workingHours: { week, holidays: [] } }))
    await h.gives({ way: 'round-robin' })
    const ids = await times(3, () => h.arrive())
    await app.drain()
    const { ownerId, given } = await h.row(ids[0] ?? '')
    expect([ownerId, given?.left, given?.until]).toEqual([
      null,
      'nobody-works',
      instantOf(tomorrow, 8 * 60, zone).toISOString(),
    ])
    const jobs = await h.system.read((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from pgboss.job
        where data ->> 'name' = 'inbox.give-out' and data ->> 'organisationId' = ${h.id} and state = 'created'`),
    )
    expect(jobs.rows[0]?.n).toBe(1)
  })

  it('is with somebody who may answer, or with nobody', async () => {
    const h = await house()
    const viewer = await h.member('Per Olsen', 'viewer')
    const ada = await h.agent('Ada Berg')
    await h.gives({ way: 'round-robin' })
    const id = await h.arrive()
    await app.drain()
    expect((await h.row(id)).ownerId).toBe(ada.id)
    expect(await assign(h.lead.ctx, { id, memberId: viewer.id })).toMatchObject({
      error: { type: 'invalid' },
    })
    // The right without the mandate to reply there is not enough.
    await h.system.write(async (tx) => {
      await tx.execute(sql`update mandate set ended_at = now() where member_id = ${ada.id}`)
      tx.emit({ type: 'mandate.revoked', version: 1, subject: newId(), data: { memberId: ada.id } })
    })
    await app.drain()
    const { ownerId, given } = await h.row(id)
    expect([ownerId, given?.left]).toEqual([null, 'nobody-may'])
    expect(await assign(h.lead.ctx, { id, memberId: ada.id })).toMatchObject({ error: { type: 'invalid' } })
    const able = unwrap(await listAssignable(h.lead.ctx, { id })).members.map((one) => one.id)
    expect(able).not.toContain(ada.id)
  })

  it('is not given to anybody who may not see the desk', async () => {
    const h = await house()
    await h.agent('Ada Berg')
    const hr = h.desks.get('HR') ?? ''
    const inside = await h.agent('Petra Lund')
    unwrap(await updateMember(h.owner, { memberId: inside.id, departmentId: hr }))
    unwrap(await updateDepartment(h.owner, { departmentId: hr, restricted: true }))
    await h.gives({ way: 'round-robin', onlyOwn: false }, h.deskId)
    await h.system.write(async (tx) => {
      await tx.execute(sql`insert into desk_giving select organisation_id, ${hr}, 1, settings, reason, by, at
        from desk_giving where department_id = ${h.deskId} and version = 1`)
    })
    const ids = await times(4, () => h.arrive({ deskId: hr }))
    await app.drain()
    expect(new Set((await h.all()).map((row) => row.ownerId))).toEqual(new Set([inside.id]))
    expect(ids).toHaveLength(4)
    const seen = unwrap(await showGiving(await h.as(h.lead.id)))
    expect(seen.desks.map((desk) => desk.departmentId)).not.toContain(hr)
    const change = { departmentId: hr, settings: byHand, reason: 'I want to know', basedOn: 1 }
    expect(await saveGiving(await h.as(h.lead.id), change)).toMatchObject({ error: { type: 'not_found' } })
  })

  it('stays with whoever had the person before, and goes on when they are away', async () => {
    const h = await house()
    const ada = await h.agent('Ada Berg')
    const bo = await h.agent('Bo Lie')
    const contactId = newId()
    const before = await h.arrive({ contactId })
    unwrap(await assign(h.lead.ctx, { id: before, memberId: bo.id }))
    await h.gives({ way: 'least-open' })
    const id = await h.arrive({ contactId })
    await app.drain()
    expect((await h.row(id)).ownerId).toBe(bo.id)
    expect((await h.row(id)).given?.before).toBe(true)
    const today = localTime(clock.now(), 'Europe/Oslo').day
    const away = { memberId: bo.id, from: today, to: today, kind: 'sick' as const, note: '' }
    unwrap(await addAbsence(h.owner, away))
    await app.drain()
    expect(new Set((await h.all()).map((row) => row.ownerId))).toEqual(new Set([ada.id]))
  })

  it('gives nothing twice when a job is killed on the way', async () => {
    const h = await house()
    const ids = await times(6, () => h.arrive())
    await h.agent('Ada Berg')
    await h.agent('Bo Lie')
    const { version } = { version: 0 }
    const change = { departmentId: h.deskId, settings: { ...byHand, way: 'round-robin' as const } }
    unwrap(await saveGiving(h.lead.ctx, { ...change, reason: 'It is fair', basedOn: version }))
    // Killed after three, and one more between being given and being committed.
    for (const conversationId of ids.slice(0, 3)) await give(h.system, { conversationId, from: null })
    const killed = h.system.write(async () => {
      await give(h.system, { conversationId: ids[3] ?? '', from: null })
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    await app.drain()
    expect([...(await h.shares()).values()]).toEqual([3, 3])
    const { rows } = await h.system.read((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from event where organisation_id = ${h.id}
        and type = 'conversation.assigned' group by subject`),
    )
    expect(rows.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('is by hand until somebody who may says otherwise, and every change is a version', async () => {
    const h = await house()
    const ada = await h.agent('Ada Berg')
    const id = await h.arrive()
    await app.drain()
    expect((await h.row(id)).ownerId).toBeNull()
    const change = { departmentId: h.deskId, settings: { ...byHand, way: 'round-robin' as const } }
    const input = { ...change, reason: 'It is fair', basedOn: 0 }
    expect(await saveGiving(ada.ctx, input)).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await saveGiving(h.lead.ctx, input))
    expect(await saveGiving(h.lead.ctx, input)).toMatchObject({ error: { type: 'stale' } })
    const desk = unwrap(await showGiving(ada.ctx)).desks.find((one) => one.departmentId === h.deskId)
    expect(desk).toMatchObject({ version: 1, unassigned: 1, history: [{ version: 1, by: 'Elin Dahl' }] })
    await app.drain()
    expect((await h.row(id)).ownerId).toBe(ada.id)
    const other = await house()
    expect(unwrap(await showGiving(other.lead.ctx)).desks.every((one) => one.version === 0)).toBe(true)
  })

  it('tells with a hand-over how long it was there', async () => {
    const h = await house()
    const id = await h.arrive()
    clock.advance(90_000)
    const departmentId = h.desks.get('HR') ?? ''
    unwrap(await hand(h.lead.ctx, { id, departmentId, reason: 'They know' }))
    clock.advance(30_000)
    unwrap(await hand(h.lead.ctx, { id, departmentId: h.deskId, reason: 'They did not' }))
    const { rows } = await h.system.read((tx) =>
      tx.execute<{ held: number }>(sql`select (data ->> 'heldSeconds')::int as held from event
        where subject = ${id} and type = 'conversation.handed' order by seq`),
    )
    expect(rows.map(({ held }) => held)).toEqual([90, 30])
  })
})
