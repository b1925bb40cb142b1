import { describe, expect, it } from 'vitest'
import { type SafeFetchCode, SafeFetchError } from '#platform/safe-fetch/index.ts'
import { connectRefusalOf, faultOfError, faultOfStatus } from './fault-of.ts'

const now = new Date('2026-11-21T10:00:00Z')
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
})

describe('faultOfError', () => {
  it('says unknown only when something may have been published', () => {
    const lost = new SafeFetchError('unreachable', 'Host broke off: reset.', { maybeSent: true })
    expect(faultOfError(lost, 'publishing', now).kind).toBe('unknown')
    expect(faultOfError(lost, 'reading', now).kind).toBe('retryLater')
    const refused = new SafeFetchError('unreachable', 'Host refused.')
    expect(faultOfError(refused, 'publishing', now).kind).toBe('retryLater')
  })

  it('reads the system code inside what a plain fetch throws', () => {
    const wrapped = (code: string) =>
      new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
    expect(faultOfError(wrapped('ECONNREFUSED'), 'publishing', now).kind).toBe('retryLater')
    expect(faultOfError(wrapped('ECONNRESET'), 'publishing', now).kind).toBe('unknown')
  })

  it('throws bugs on', () => {
    const bug = new TypeError('x is not a function')
    expect(() => faultOfError(bug, 'reading', now)).toThrow(bug)
  })
})

describe('faultOfStatus', () => {
  it.each([
    [401, 'reading', 'reauth'],
    [410, 'reading', 'gone'],
    [422, 'publishing', 'refused'],
    [500, 'publishing', 'unknown'],
    [504, 'publishing', 'unknown'],
    [500, 'reading', 'retryLater'],
    [429, 'publishing', 'retryLater'],
  ] as const)('%i while %s → %s', (status, doing, kind) => {
    expect(faultOfStatus(answer(status), 'No.', doing, now).kind).toBe(kind)
  })

  it('comes back when told', () => {
    const fault = faultOfStatus(answer(503, { 'retry-after': '90' }), 'Busy.', 'publishing', now)
    expect(fault).toMatchObject({ kind: 'retryLater', at: new Date('2026-11-21T10:01:30Z') })
  })
})

describe('connectRefusalOf', () => {
  it('puts the reason at the field', () => {
    const codes: SafeFetchCode[] = ['private_address', 'unreachable', 'timeout', 'too_large', 'bad_url']
    for (const code of [...codes, 'too_many_redirects'] as const) {
      expect(connectRefusalOf(new SafeFetchError(code, 'No.'), 'server'), code).toBeDefined()
    }
    const refusal = connectRefusalOf(new SafeFetchError('private_address', 'x is private.'), 'server')
    expect(refusal).toMatchObject({ field: 'server', code: 'private_address' })
    expect(connectRefusalOf(new Error('bug'), 'server')).toBeUndefined()
  })
})
