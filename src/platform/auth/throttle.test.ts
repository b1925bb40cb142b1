import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { addressKey } from './address.ts'
import { type AuthHouse, authHouse, desk, stranger } from './testing/house.ts'

const password = 'birch kettle harbour 9'
let house: AuthHouse

beforeAll(async () => {
  house = await authHouse()
})
afterAll(() => house.close())

const answer = async (email: string, given: string, from = stranger, auth = house.auth): Promise<string> => {
  const result = await auth.signIn({ email, password: given }, from)
  return result.ok ? 'in' : result.error.type
}

describe('throttling', () => {
  it('stops guessing on one account, also in a process that was started since', async () => {
    unwrap(await house.auth.signUp({ email: 'ada@example.org', password }))
    for (let i = 0; i < 10; i += 1)
      expect(await answer('ada@example.org', `wrong guess ${i}`)).toBe('invalid')
    const restarted = house.another()
    expect(await answer('ADA@example.org', password, stranger, restarted)).toBe('throttled')
    const refused = await restarted.signIn({ email: 'ada@example.org', password }, stranger)
    expect(refused.ok ? '' : refused.error.retryAt).toBe(
      new Date(house.clock.now().getTime() + 15 * 60_000).toISOString(),
    )
    house.clock.advance(15 * 60_000)
    expect(await answer('ada@example.org', password, stranger, restarted)).toBe('in')
  })

  it('counts attempts made at the same moment by two processes', async () => {
    unwrap(await house.auth.signUp({ email: 'bo@example.org', password }))
    const other = house.another()
    const tries = Array.from({ length: 24 }, (_, i) =>
      answer('bo@example.org', `wrong guess ${i}`, stranger, i % 2 ? house.auth : other),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((one) => one === 'invalid')).toHaveLength(10)
    expect(answers.filter((one) => one === 'throttled')).toHaveLength(14)
  })

  it('does not lock the owner out of a place that was signed in from before', async () => {
    unwrap(await house.auth.signUp({ email: 'cleo@example.org', password }))
    expect(await answer('cleo@example.org', password, desk)).toBe('in')
    for (let i = 0; i < 12; i += 1) await answer('cleo@example.org', `wrong guess ${i}`)
    expect(await answer('cleo@example.org', password, stranger)).toBe('throttled')
    expect(await answer('cleo@example.org', password, desk)).toBe('in')
  })

  it('stops an address that tries many accounts, without counting those who are let in', async () => {
    const from = { address: '2001:db8:1:2::5', agent: 'curl/8.5.0' }
    unwrap(await house.auth.signUp({ email: 'dora@example.org', password }))
    for (let i = 0; i < 5; i += 1) expect(await answer('dora@example.org', password, from)).toBe('in')
    const tries = Array.from({ length: 100 }, (_, i) => answer(`nobody${i}@example.org`, 'wrong guess', from))
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['invalid']))
    const neighbour = { ...from, address: '2001:db8:1:2:ffff::1' }
    expect(await answer('dora@example.org', password, neighbour)).toBe('throttled')
    expect(await answer('dora@example.org', password, { ...from, address: '2001:db8:1:3::5' })).toBe('in')
  })

  it('gives an unknown address the same answer after the same work', async () => {
    unwrap(await house.auth.signUp({ email: 'emil@example.org', password }))
    const from = { address: '198.51.100.9', agent: '' }
    const time = async (email: string): Promise<number> => {
      const started = performance.now()
      await house.auth.signIn({ email, password: 'wrong guess' }, from)
      return performance.now() - started
    }
    await time('warm@example.org')
    const known: number[] = []
    const unknown: number[] = []
    for (let i = 0; i < 8; i += 1) {
      known.push(await time('emil@example.org'))
      unknown.push(await time(`nobody${i}@example.net`))
    }
    const middle = (values: number[]): number => values.sort((a, b) => a - b)[4] ?? 0
    // argon2id is most of it; without the decoy the unknown address would take a tenth.
    expect(middle(unknown)).toBeGreaterThan(middle(known) * 0.5)
    const [a, b] = await Promise.all(
      ['emil@example.org', 'nobody@example.net'].map((email) =>
        house.auth.signIn({ email, password: 'wrong guess' }, { ...from, address: '198.51.100.10' }),
      ),
    )
    expect(a).toEqual(b)
  })

  it('counts IPv6 by /64 and knows wrapped IPv4', () => {
    expect(addressKey('2001:db8:0:1::7')).toBe(addressKey('2001:0db8:0000:0001:ffff:ffff:ffff:ffff'))
    expect(addressKey('2001:db8:0:2::7')).not.toBe(addressKey('2001:db8:0:1::7'))
    expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(addressKey('::1')).toBe('0:0:0:0::/64')
  })
})
