import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type AuthHouse, authHouse, desk, stranger, withCookie } from './testing/house.ts'

const password = 'birch kettle harbour 9'
const next = 'lantern over gravel 4'
let house: AuthHouse

beforeAll(async () => {
  house = await authHouse()
})
afterAll(() => house.close())

const member = async (email: string) => {
  const { userId } = unwrap(await house.auth.signUp({ email, password }))
  const here = unwrap(await house.auth.signIn({ email, password }, desk))
  const there = unwrap(await house.auth.signIn({ email, password }, stranger))
  return { userId, here, there, email }
}
const alive = async (cookie: string): Promise<boolean> =>
  (await house.auth.session(withCookie(cookie))) !== null

describe('changing a password', () => {
  it('needs the present one and ends the other sessions', async () => {
    const { userId, here, there, email } = await member('ada@example.org')
    const change = { userId, sessionId: here.sessionId, next }
    const wrong = await house.auth.changePassword({ ...change, current: 'not this one' }, desk)
    expect(wrong.ok ? {} : wrong.error.fields).toHaveProperty('current')
    expect(await house.auth.changePassword({ ...change, current: password }, desk)).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await alive(here.cookie)).toBe(true)
    expect(await alive(there.cookie)).toBe(false)
    expect((await house.auth.signIn({ email, password }, desk)).ok).toBe(false)
    expect((await house.auth.signIn({ email, password: next }, desk)).ok).toBe(true)
  })

  it('is throttled, so that an unlocked screen is not a place to guess', async () => {
    const { userId, here } = await member('bo@example.org')
    const change = { userId, sessionId: here.sessionId, current: 'not this one', next }
    const answers: string[] = []
    for (let i = 0; i < 11; i += 1) {
      const result = await house.auth.changePassword(change, desk)
      answers.push(result.ok ? 'ok' : result.error.type)
    }
    expect(answers.at(9)).toBe('invalid')
    expect(answers.at(10)).toBe('throttled')
  })
})

describe('a reset link', () => {
  const ask = async (email: string) => {
    const asked = unwrap(await house.auth.requestReset(email, stranger))
    if (!asked) throw new Error('no token')
    return asked
  }

  it('works once, ends every session and opens the account again', async () => {
    const { here, there, userId } = await member('cleo@example.org')
    const { token } = await ask('CLEO@example.org')
    const weak = await house.auth.reset({ token, password: 'too short' }, stranger)
    expect(weak.ok ? {} : weak.error.fields).toHaveProperty('password')
    expect(await house.auth.reset({ token, password: next }, stranger)).toEqual({
      ok: true,
      value: { userId },
    })
    expect([await alive(here.cookie), await alive(there.cookie)]).toEqual([false, false])
    expect(await house.auth.reset({ token, password: 'another one entirely 7' }, stranger)).toMatchObject({
      error: { type: 'conflict' },
    })
    expect((await house.auth.signIn({ email: 'cleo@example.org', password: next }, desk)).ok).toBe(true)
  })

  it('is used by one of two at the same moment', async () => {
    await member('dora@example.org')
    const { token } = await ask('dora@example.org')
    const both = await Promise.all(
      [1, 2].map((n) => house.auth.reset({ token, password: `${next} ${n}` }, stranger)),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })

  it('is over after an hour, and when another one was used', async () => {
    await member('emil@example.org')
    const [first, second] = [await ask('emil@example.org'), await ask('emil@example.org')]
    expect((await house.auth.reset({ token: second.token, password: next }, stranger)).ok).toBe(true)
    expect((await house.auth.reset({ token: first.token, password: next }, stranger)).ok).toBe(false)
    const late = await ask('emil@example.org')
    house.clock.advance(60 * 60_000)
    expect((await house.auth.reset({ token: late.token, password: next }, stranger)).ok).toBe(false)
  })

  it('is kept as a hash, is not made for strangers, and does not flood a mailbox', async () => {
    await member('fay@example.org')
    expect(unwrap(await house.auth.requestReset('nobody@example.org', stranger))).toBeNull()
    const { token } = await ask('fay@example.org')
    const { rows } = await house.db.$client.query(
      "select encode(token_hash, 'escape') as kept from weft_auth.reset",
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    for (let i = 0; i < 3; i += 1) await ask('fay@example.org')
    expect(unwrap(await house.auth.requestReset('fay@example.org', stranger))).toBeNull()
  })
})
