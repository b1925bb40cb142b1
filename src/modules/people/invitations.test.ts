import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { resendInvitation, revokeInvitation } from './commands/invitations.ts'
import { type Invite, invite } from './commands/invite.ts'
import { leave } from './commands/leave.ts'
import { showUnsentMail } from './commands/mail.ts'
import type { InvitationView } from './queries/invitation.ts'
import { memberView } from './queries/member.ts'
import { noMail, type PeopleHouse, password, peopleHouse, tokenIn } from './testing/house.ts'

let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>

beforeAll(async () => {
  house = await peopleHouse(noMail)
  owner = await house.organisation()
})
afterAll(() => house.close())

const form = (email: string, more: Partial<Invite> = {}): Invite => ({
  name: 'Ida Holm',
  email,
  title: 'Agent',
  departmentId: null,
  managerId: null,
  roles: ['agent'],
  locale: 'en',
  ...more,
})
const invited = async (email: string, more: Partial<Invite> = {}) => {
  const made = unwrap(await invite(owner.ctx, form(email, more)))
  return { ...made, token: tokenIn(made.link) }
}
const accept = (token: string, more: object = {}) =>
  house.http('acceptInvitation', { token, name: 'Ida Holm', password, locale: 'de', ...more })

describe('an invitation', () => {
  it('makes the account for the address it was sent to, whatever the caller says', async () => {
    const { token, memberId, link } = await invited('ida@example.org')
    expect(link).toMatch(/^http:\/\/localhost\/invitation\/[\w-]{43}$/)
    const seen = await house.http<InvitationView>('invitation', { token })
    expect(seen.value).toMatchObject({
      organisation: 'Fjell & Sons',
      email: 'ida@example.org',
      invitedBy: 'Dana Ortiz',
    })
    const joined = await accept(token, { email: 'mallory@example.org', memberId: owner.ownerId })
    expect(joined.status).toBe(200)
    expect((await house.http('session', undefined, joined.cookie)).status).toBe(200)
    const { rows } = await house.engine.db.$client.query(
      "select email from weft_auth.account where email like '%ida%' or email like '%mallory%'",
    )
    expect(rows).toEqual([{ email: 'ida@example.org' }])
    expect(unwrap(await memberView(owner.ctx, { memberId }))).toMatchObject({
      status: 'active',
      email: 'ida@example.org',
      roles: ['agent'],
    })
  })

  it('is used once, also by two at the same moment', async () => {
    const { token } = await invited('bo@example.org')
    const both = await Promise.all([accept(token), accept(token)])
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    expect((await accept(token)).refusal.message).toMatch(/accepted already/)
  })

  it('expires after seven days and can be sent again; the old link stays dead', async () => {
    const { token, memberId } = await invited('cleo@example.org')
    house.clock.advance(7 * 86_400_000)
    expect((await accept(token)).refusal.message).toMatch(/older than seven days/)
    expect((await house.http('invitation', { token })).status).toBe(409)
    const owner2 = await house.ctxOf(owner.userId)
    const again = unwrap(await resendInvitation(owner2, { memberId }))
    expect((await accept(token)).status).toBe(409)
    expect((await accept(tokenIn(again.link))).status).toBe(200)
  })

  it('is taken back: link, member and address are free again', async () => {
    const { token, memberId } = await invited('dora@example.org')
    unwrap(await revokeInvitation(owner.ctx, { memberId }))
    expect((await accept(token)).refusal.message).toMatch(/taken back/)
    expect(unwrap(await memberView(owner.ctx, { memberId })).status).toBe('left')
    expect((await invited('dora@example.org')).memberId).toBe(memberId)
  })

  it('keeps what was typed out of a weak password’s way: the link stays good', async () => {
    const { token } = await invited('emil@example.org')
    const weak = await accept(token, { password: 'ida holm fjell' })
    expect(weak.refusal.fields).toHaveProperty('password')
    expect((await accept(token)).status).toBe(200)
  })

  it('is for one address once', async () => {
    await invited('fay@example.org')
    const twice = await invite(owner.ctx, form(' FAY@example.org '))
    expect(twice.ok ? {} : twice.error.fields).toEqual({ email: 'This address is invited already.' })
  })

  it('brings somebody who left back as the same member, with a new password', async () => {
    const member = await house.member(owner.ctx, 'Gil Berg', 'author')
    unwrap(await leave(owner.ctx, { memberId: member.id }))
    const { token, memberId } = await invited(member.email, { name: 'Gil Berg' })
    expect(memberId).toBe(member.id)
    const next = 'lantern over gravel 4'
    expect((await accept(token, { password: next })).status).toBe(200)
    expect((await house.http('signIn', { email: member.email, password })).status).toBe(422)
    expect((await house.http('signIn', { email: member.email, password: next })).status).toBe(200)
  })

  it('opens nothing with a token that was made up', async () => {
    expect((await accept('x'.repeat(43))).status).toBe(409)
    expect((await accept('short')).refusal.fields).toHaveProperty('token')
  })
})

describe('without a mail server', () => {
  it('links wait for an owner to hand them over, and for nobody else', async () => {
    const { link, memberId } = await invited('hal@example.org')
    const admin = await house.member(owner.ctx, 'Ali Adm', 'admin', 'social-lead')
    await house.http('requestReset', { email: owner.email })
    const shown = unwrap(await showUnsentMail(owner.ctx))
    expect(shown.configured).toBe(false)
    expect(shown.mail.map((one) => [one.kind, one.to, one.state])).toContainEqual([
      'reset',
      owner.email,
      'kept',
    ])
    expect(shown.mail.find((one) => one.to === 'hal@example.org')?.link).toBe(link)
    const peek = await showUnsentMail(admin.ctx)
    expect(peek).toMatchObject({ ok: false, error: { type: 'forbidden', help: 'Ask Dana Ortiz.' } })
    unwrap(await revokeInvitation(owner.ctx, { memberId }))
    const after = unwrap(await showUnsentMail(owner.ctx))
    expect(after.mail.some((one) => one.to === 'hal@example.org')).toBe(false)
  })
})
