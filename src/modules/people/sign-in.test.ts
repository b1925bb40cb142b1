import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { leave } from './commands/leave.ts'
import { resetLink } from './commands/passwords.ts'
import type { SessionsView } from './contract/door.ts'
import type { SessionView } from './contract/shapes.ts'
import { memoryMail, type PeopleHouse, password, peopleHouse, tokenIn } from './testing/house.ts'

const { mail, sent } = memoryMail()
let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>

beforeAll(async () => {
  house = await peopleHouse(mail)
  owner = await house.organisation()
})
afterAll(() => house.close())

const signIn = (email: string, given = password) => house.http('signIn', { email, password: given })
const events = async (type: string): Promise<string[]> => {
  const { rows } = await owner.ctx.read((tx) =>
    tx.execute<{ subject: string }>(`select subject from event where type = '${type}' order by seq`),
  )
  return rows.map((row) => row.subject)
}

describe('signing in', () => {
  it('gives a session by cookie; without one the answer is 401', async () => {
    expect((await house.http('session')).status).toBe(401)
    const { status, cookie, value } = await signIn(owner.email.toUpperCase())
    expect([status, value]).toEqual([200, { done: true }])
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    const session = await house.http<SessionView>('session', undefined, cookie)
    expect(session.value.organisation).toMatchObject({ name: 'Fjell & Sons', id: owner.organisationId })
  })

  it('answers a wrong password and an unknown address alike, and not as an ended session', async () => {
    const [wrong, unknown] = [await signIn(owner.email, 'wrong guess'), await signIn('nobody@example.org')]
    expect(wrong.status).toBe(422)
    expect(wrong.refusal).toEqual(unknown.refusal)
    expect(wrong.cookie).toBe('')
  })

  it('refuses other sites and cookies without our header', async () => {
    const foreign = await house.http('signIn', { email: owner.email, password }, undefined, {
      'sec-fetch-site': 'cross-site',
    })
    expect([foreign.status, foreign.cookie]).toEqual([403, ''])
    const { cookie } = await signIn(owner.email)
    const forged = await house.http('signOut', undefined, cookie, { origin: 'https://evil.example' })
    expect(forged.status).toBe(403)
    expect((await house.http('session', undefined, cookie)).status).toBe(200)
  })

  it('ends with signing out', async () => {
    const { cookie } = await signIn(owner.email)
    const out = await house.http('signOut', undefined, cookie)
    expect(out.cookie).toContain('Max-Age=0')
    expect((await house.http('session', undefined, cookie)).status).toBe(401)
  })

  it('is over at once for a member who left', async () => {
    const member = await house.member(owner.ctx, 'Ida Holm', 'agent')
    const { cookie } = await signIn(member.email)
    expect((await house.http('session', undefined, cookie)).status).toBe(200)
    unwrap(await leave(owner.ctx, { memberId: member.id }))
    expect((await house.http('session', undefined, cookie)).status).toBe(401)
    const again = await signIn(member.email)
    expect([again.status, again.cookie]).toEqual([403, ''])
    expect(again.refusal.message).toContain('no organisation')
  })
})

describe('sessions', () => {
  it('are listed, revoked one by one, and out at once', async () => {
    const member = await house.member(owner.ctx, 'Åse Vik', 'author')
    const here = (await signIn(member.email)).cookie
    const there = (await signIn(member.email)).cookie
    const listed = (await house.http<SessionsView>('sessions', undefined, here)).value.sessions
    expect(listed).toHaveLength(2)
    const other = listed.find((one) => !one.current)
    expect(other).toMatchObject({ device: 'Unknown device', address: '192.0.2.7' })
    expect((await house.http('revokeSession', { sessionId: other?.id }, here)).status).toBe(200)
    expect((await house.http('session', undefined, there)).status).toBe(401)
    expect((await house.http('session', undefined, here)).status).toBe(200)
    expect(await events('session.revoked')).toContain(other?.id)
  })

  it('of somebody else cannot be revoked', async () => {
    const victim = (await signIn(owner.email)).cookie
    const [first] = (await house.http<SessionsView>('sessions', undefined, victim)).value.sessions
    const member = await house.member(owner.ctx, 'Bo Lie', 'viewer')
    const { cookie } = await signIn(member.email)
    expect((await house.http('revokeSession', { sessionId: first?.id }, cookie)).status).toBe(404)
    expect((await house.http('session', undefined, victim)).status).toBe(200)
  })

  it('end all but this one', async () => {
    const member = await house.member(owner.ctx, 'Cleo Dahl', 'viewer')
    const [here, two, three] = [
      await signIn(member.email),
      await signIn(member.email),
      await signIn(member.email),
    ]
    const answer = await house.http('revokeOtherSessions', undefined, here.cookie)
    expect(answer.value).toEqual({ ended: 2 })
    const statuses = [here, two, three].map(
      async ({ cookie }) => (await house.http('session', undefined, cookie)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 401, 401])
  })
})

describe('passwords', () => {
  it('change with the present one', async () => {
    const member = await house.member(owner.ctx, 'Dora Nes', 'viewer')
    const { cookie } = await signIn(member.email)
    const own = await house.http('changePassword', { current: password, next: 'Dora Nes 2026 Fjell' }, cookie)
    expect(own.refusal.fields?.next).toMatch(/names or words/)
    const next = 'lantern over gravel 4'
    expect((await house.http('changePassword', { current: password, next }, cookie)).status).toBe(200)
    expect((await signIn(member.email)).status).toBe(422)
    expect((await signIn(member.email, next)).status).toBe(200)
    expect(await events('member.password-changed')).toContain(member.id)
  })

  it('are reset by a mailed link, once; strangers get the same answer', async () => {
    const member = await house.member(owner.ctx, 'Emil Rød', 'viewer')
    const stale = (await signIn(member.email)).cookie
    const asked = await house.http('requestReset', { email: member.email })
    expect(await house.http('requestReset', { email: 'nobody@example.org' })).toEqual(asked)
    expect(asked.value).toEqual({ mailed: true })
    await house.drain()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ to: member.email, subject: 'A new password for Weft' })
    const token = tokenIn(sent[0]?.text)
    const next = 'lantern over gravel 4'
    const reset = await house.http('reset', { token, password: next })
    expect((await house.http('session', undefined, reset.cookie)).status).toBe(200)
    expect((await house.http('session', undefined, stale)).status).toBe(401)
    expect((await house.http('reset', { token, password: 'another one entirely 7' })).status).toBe(409)
  })

  it('are reset by whoever runs Weft, when nobody can read mail', async () => {
    const member = await house.member(owner.ctx, 'Gro Lund', 'viewer')
    const { link } = unwrap(await resetLink(house.engine, member.email))
    const next = 'lantern over gravel 4'
    expect((await house.http('reset', { token: tokenIn(link), password: next })).status).toBe(200)
    expect(await resetLink(house.engine, 'nobody@example.org')).toMatchObject({
      error: { type: 'not_found' },
    })
    await house.drain()
  })

  it('never stand in a job, a log line or the outbox', async () => {
    const member = await house.member(owner.ctx, 'Fay Moe', 'viewer')
    await house.http('requestReset', { email: member.email })
    const token = async () => tokenIn(sent.at(-1)?.text)
    const jobs = await house.engine.db.$client.query('select data from pgboss.job')
    const kept = await owner.ctx.read((tx) =>
      tx.execute<{ body: string }>('select body from mail where body is not null'),
    )
    await house.drain()
    expect((await token()).length).toBe(43)
    expect(kept.rows).toHaveLength(1)
    expect(JSON.stringify([jobs.rows, kept.rows])).not.toContain(await token())
    const after = await owner.ctx.read((tx) =>
      tx.execute<{ state: string; body: null }>(
        `select state, body from mail where to_address = '${member.email}'`,
      ),
    )
    expect(after.rows).toEqual([{ state: 'sent', body: null }])
  })
})
