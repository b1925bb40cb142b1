import { describe, expect, it } from 'vitest'
import type { Fault } from '#networks/contract/faults.ts'
import { afterFault } from './after-fault.ts'
import { backoffMs } from './backoff.ts'

const now = new Date('2026-11-21T10:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const seconds = (fault: Fault, failures: number, luck = 1) =>
  (afterFault({ fault, now, failures, luck }).nextAt.getTime() - now.getTime()) / 1000

describe('afterFault', () => {
  it.each([
    ['obeys the network', { kind: 'retryLater', at: inSeconds(90), reason: 'busy' }, 1, 90],
    [
      'is more patient than a network that says now, again and again',
      { kind: 'retryLater', at: inSeconds(1), reason: 'busy' },
      6,
      32,
    ],
    [
      'never comes before it was told to',
      { kind: 'retryLater', at: inSeconds(3600), reason: 'busy' },
      20,
      3600,
    ],
    ['tries again soon after silence', { kind: 'unknown', reason: 'silent' }, 1, 1],
    ['grows to five minutes', { kind: 'unknown', reason: 'silent' }, 30, 300],
    ['a refusal may pass', { kind: 'refused', reason: 'no' }, 1, 1],
    ['one that stays is asked seldom', { kind: 'refused', reason: 'no' }, 5, 15 * 60 * 1.25],
    ['what is gone is looked at seldom', { kind: 'gone', reason: 'gone' }, 9, 15 * 60 * 1.25],
  ] satisfies [string, Fault, number, number][])('%s', (_, fault, failures, expected) => {
    expect(seconds(fault, failures)).toBe(expected)
    expect(afterFault({ fault, now, failures, luck: 1 }).action).toBe('wait')
  })

  it('asks for reconnection when the access ended', () => {
    const after = afterFault({ fault: { kind: 'reauth', reason: 'revoked' }, now, failures: 1, luck: 0 })
    expect(after).toMatchObject({ action: 'reconnect', notBefore: null, reason: 'revoked' })
  })

  it('remembers only a pause the network asked for', () => {
    const at = inSeconds(90)
    const told = afterFault({ fault: { kind: 'retryLater', at, reason: 'busy' }, now, failures: 1, luck: 1 })
    const silent = afterFault({ fault: { kind: 'unknown', reason: 'silent' }, now, failures: 1, luck: 1 })
    expect([told.notBefore, silent.notBefore]).toEqual([at, null])
    const guessed: Fault = { kind: 'retryLater', at, reason: 'nothing answers', unasked: true }
    expect(afterFault({ fault: guessed, now, failures: 1, luck: 1 })).toMatchObject({
      nextAt: at,
      notBefore: null,
    })
  })
})

describe('backoffMs', () => {
  it('spreads waits over the upper half', () => {
    expect([backoffMs(3, 0), backoffMs(3, 1)]).toEqual([2000, 4000])
  })
})
