import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSecrets } from './index.ts'

const old = { id: 'a', key: randomBytes(32) }
const fresh = { id: 'b', key: randomBytes(32) }

describe('secrets', () => {
  it('opens what it sealed, and never twice the same text', () => {
    const secrets = createSecrets([old])
    const sealed = secrets.seal('app-password äöü', 'channel/1')
    expect(secrets.open(sealed, 'channel/1')).toBe('app-password äöü')
    expect(sealed).not.toContain('app-password')
    expect(secrets.seal('app-password äöü', 'channel/1')).not.toBe(sealed)
  })

  it('refuses another row, another key and a changed text', () => {
    const sealed = createSecrets([old]).seal('x', 'channel/1')
    expect(() => createSecrets([old]).open(sealed, 'channel/2')).toThrow()
    expect(() => createSecrets([fresh]).open(sealed, 'channel/1')).toThrow(/not in the key ring/)
    const bent = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    expect(() => createSecrets([old]).open(bent, 'channel/1')).toThrow()
  })

  it('rotates: a new first key encrypts, the old one still opens and shows as stale', () => {
    const sealed = createSecrets([old]).seal('x', 'r')
    const rotated = createSecrets([fresh, old])
    expect(rotated.open(sealed, 'r')).toBe('x')
    expect(rotated.stale(sealed)).toBe(true)
    expect(rotated.stale(rotated.seal('x', 'r'))).toBe(false)
  })
})
