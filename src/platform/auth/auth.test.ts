import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type AuthHouse, authHouse, desk, stranger, withCookie } from './testing/house.ts'

const password = 'birch kettle harbour 9'
let house: AuthHouse

beforeAll(async () => {
  house = await authHouse()
})
afterAll(() => house.close())

const account = async (email: string): Promise<string> =>
  unwrap(await house.auth.signUp({ email, password })).userId

describe('accounts', () => {
  it('keep an argon2id hash with OWASP parameters, never the password', async () => {
    const id = await account('Ada@Example.org')
    const { rows } = await house.db.$client.query('select * from weft_auth.account where id = $1', [id])
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(rows[0])).not.toContain(password)
    expect(rows[0].email_key).toBe('ada@example.org')
  })

  it('exist once for an address, however it is spelled', async () => {
    await account('bo@example.org')
    const second = await house.auth.signUp({ email: ' BO@example.org ', password })
    expect(second).toMatchObject({ ok: false, error: { type: 'conflict' } })
    expect(second.ok ? {} : second.error.fields).toHaveProperty('email')
  })

  it('refuse a weak password and say why', async () => {
    const refused = await house.auth.signUp({ email: 'weak@example.org', password: 'Summer2026!!' })
    expect(refused.ok ? '' : refused.error.fields?.password).toMatch(/tried first/)
  })
})

describe('sessions', () => {
  it('are opened by the right password and found by their cookie', async () => {
    const id = await account('cleo@example.org')
    const signed = unwrap(await house.auth.signIn({ email: 'CLEO@example.org', password }, desk))
    expect(signed.cookie).toMatch(/^weft-session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    expect(await house.auth.session(withCookie(signed.cookie))).toEqual({
      userId: id,
      sessionId: signed.sessionId,
    })
    expect(await house.auth.session(new Request('http://localhost/'))).toBeNull()
  })

  it('keep only a hash of their token', async () => {
    await account('dora@example.org')
    const { cookie } = unwrap(await house.auth.signIn({ email: 'dora@example.org', password }, desk))
    const token = /=([\w-]{43})/.exec(cookie)?.[1] ?? ''
    const { rows } = await house.db.$client.query(
      "select encode(token_hash, 'escape') as kept from weft_auth.session",
    )
    expect(token).toHaveLength(43)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('are listed with device, address and last seen, and are out at once when revoked', async () => {
    const id = await account('emil@example.org')
    const here = unwrap(await house.auth.signIn({ email: 'emil@example.org', password }, desk))
    const there = unwrap(await house.auth.signIn({ email: 'emil@example.org', password }, stranger))
    const listed = await house.auth.sessions(id)
    expect(listed.map((one) => one.device).sort()).toEqual(['Firefox on Linux', 'curl'])
    expect(listed.find((one) => one.id === there.sessionId)).toMatchObject({
      address: '203.0.113.66',
      lastSeenAt: house.clock.now(),
    })
    expect(await house.auth.revoke(id, there.sessionId)).toBe(true)
    expect(await house.another().session(withCookie(there.cookie))).toBeNull()
    expect(await house.auth.session(withCookie(here.cookie))).not.toBeNull()
    expect((await house.auth.sessions(id)).map((one) => one.id)).toEqual([here.sessionId])
  })

  it('cannot be revoked by somebody else', async () => {
    const [mine, other] = [await account('fay@example.org'), await account('gil@example.org')]
    const signed = unwrap(await house.auth.signIn({ email: 'fay@example.org', password }, desk))
    expect(await house.auth.revoke(other, signed.sessionId)).toBe(false)
    expect(await house.auth.session(withCookie(signed.cookie))).toMatchObject({ userId: mine })
  })

  it('end by signing out, after two weeks without use and after three months in any case', async () => {
    await account('hal@example.org')
    const open = async () =>
      unwrap(await house.auth.signIn({ email: 'hal@example.org', password }, desk)).cookie
    const [left, idle, long] = [await open(), await open(), await open()]
    expect((await house.auth.signOut(withCookie(left))).cookie).toContain('Max-Age=0')
    expect(await house.auth.session(withCookie(left))).toBeNull()
    for (let day = 0; day < 89; day += 10) {
      house.clock.advance(10 * 86_400_000)
      const used = await house.auth.session(withCookie(long))
      if (day < 80) expect(used, `day ${day + 10}`).not.toBeNull()
      else expect(used).toBeNull()
    }
    expect(await house.auth.session(withCookie(idle))).toBeNull()
  })

  it('use a cookie bound to https when there is https', async () => {
    const secure = await authHouse(true)
    unwrap(await secure.auth.signUp({ email: 'ida@example.org', password }))
    const { cookie } = unwrap(await secure.auth.signIn({ email: 'ida@example.org', password }, desk))
    expect(cookie).toMatch(/^__Host-weft-session=.*; HttpOnly; SameSite=Lax; Secure$/)
    expect(await secure.auth.session(withCookie(cookie))).not.toBeNull()
    await secure.close()
  })
})
