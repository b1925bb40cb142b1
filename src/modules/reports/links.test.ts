import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { leave, updateDepartment } from '#modules/people/index.ts'
import { makeLink, type NewLink, revokeLink } from './commands/links.ts'
import { openLink } from './commands/open-link.ts'
import { listLinks } from './queries/links.ts'
import { type ReportHouse, reportHouse } from './testing/house.ts'

const clock = fixedClock(new Date('2026-03-01T12:00:00Z'))
let house: ReportHouse
beforeAll(async () => {
  house = await reportHouse(clock)
}, 60_000)
afterAll(() => house?.app.close())

let caller = 0
const from = () => {
  caller += 1
  return { address: `192.0.2.${caller}`, agent: 'test' }
}
const asked = (change: Partial<NewLink> = {}): NewLink => ({
  ...{ name: 'Our answers', metricIds: ['conversations'], departmentId: null, period: 'last-month' },
  ...{ language: 'en', reportId: null, days: 30, password: null },
  ...change,
})
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1)
const make = async (change: Partial<NewLink> = {}) => {
  const { id, url } = unwrap(await makeLink(house.inbox.ctx, asked(change)))
  return { id, token: tokenOf(url) }
}
const open = (token: string, password: string | null = null) =>
  openLink(house.app.engine, { token, password }, from())

describe('a read-only link', () => {
  it('shows the figures without sign-in and without a person, counts, and keeps only a hash', async () => {
    const { id, token } = await make()
    const page = unwrap(await open(token))
    expect(page).toMatchObject({ state: 'open', title: 'Our answers' })
    const html = page.state === 'open' ? page.html : ''
    expect(html).toContain('>14</p>')
    for (const name of ['Dana', 'Sofia', 'Ingrid', 'weft.example', 'href=']) expect(html).not.toContain(name)
    unwrap(await open(token))
    const link = unwrap(await listLinks(house.inbox.ctx)).links.find((one) => one.id === id)
    expect(link).toMatchObject({ opens: 2, state: 'live', password: false })
    const { rows } = await house.inbox.system.read((tx) =>
      tx.execute<{ all: string }>(sql`select share_link::text as all from share_link where id = ${id}`),
    )
    expect(rows[0]?.all).not.toContain(token)
  })

  it('that was guessed, revoked, or has run out says one and the same', async () => {
    const revoked = await make()
    unwrap(await revokeLink(house.inbox.ctx, { id: revoked.id }))
    const short = await make({ days: 1 })
    const before = clock.now()
    clock.advance(86_400_001)
    const answers = [await open('x'.repeat(43)), await open(revoked.token), await open(short.token)]
    clock.moveTo(before)
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })

  it('with a password says nothing before it, and is not to be guessed', async () => {
    const { token } = await make({ password: 'reeds and rain' })
    expect(unwrap(await open(token))).toEqual({ state: 'password' })
    for (let tries = 0; tries < 10; tries += 1)
      expect(await open(token, `wrong ${tries}`)).toMatchObject({ ok: false, error: { type: 'invalid' } })
    expect(await open(token, 'reeds and rain')).toMatchObject({ ok: false, error: { type: 'throttled' } })
    const before = clock.now()
    clock.advance(16 * 60_000)
    expect(await open(token, 'reeds and rain')).toMatchObject({ ok: true, value: { state: 'open' } })
    clock.moveTo(before)
  })

  it('is counted by address, so that nobody tries them through', async () => {
    const one = { address: '198.51.100.7', agent: 'program' }
    const answers: string[] = []
    for (let tries = 0; tries < 302; tries += 1) {
      const answer = await openLink(house.app.engine, { token: 'y'.repeat(43), password: null }, one)
      answers.push(answer.ok ? 'ok' : answer.error.type)
    }
    expect(answers.slice(0, 300)).toEqual(Array(300).fill('not_found'))
    expect(answers.slice(300)).toEqual(['throttled', 'throttled'])
  })

  it('shows no number that stands on fewer than five, neither in the sum nor in the course', async () => {
    await house.inbox.open('2026-02-20T09:00:00Z', house.inbox.marketing)
    const few = await make({ departmentId: house.inbox.marketing })
    const page = unwrap(await open(few.token))
    const html = page.state === 'open' ? page.html : ''
    expect(html).toContain('Fewer than 5, so not shown outside the house.')
    expect(html).not.toMatch(/>1<\/p>/)
  })

  it('of a restricted department is not made, and what becomes restricted is gone from it at once', async () => {
    const { ctx, marketing } = house.inbox
    expect(await makeLink(ctx, asked({ departmentId: house.hr }))).toMatchObject({ ok: false })
    const board = await make({ metricIds: null })
    const own = await make({ departmentId: marketing })
    const shown = async () => {
      const page = unwrap(await open(board.token))
      return page.state === 'open' ? page.html : ''
    }
    expect(await shown()).toContain('Marketing')
    expect(await shown()).not.toMatch(/>HR</)
    unwrap(await updateDepartment(ctx, { departmentId: marketing, restricted: true }))
    expect(await shown()).not.toContain('Marketing')
    expect(await open(own.token)).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })

  it('is made only by who may show figures outside, and ends when they leave', async () => {
    const viewer = await house.inbox.member('Nils Aas', 'viewer')
    expect(await makeLink(viewer.ctx, asked())).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    const lead = await house.inbox.member('Ida Moe', 'social-lead')
    const token = tokenOf(unwrap(await makeLink(lead.ctx, asked())).url)
    expect(await open(token)).toMatchObject({ ok: true })
    unwrap(await leave(house.inbox.ctx, { memberId: lead.id }))
    await house.app.drain()
    expect(await open(token)).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })

  it('of one house is not seen, and not revoked, from another', async () => {
    const { id } = await make()
    const other = await house.app.organisation('Other')
    expect(unwrap(await listLinks(other.ctx)).links).toEqual([])
    expect(await revokeLink(other.ctx, { id })).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })
})
