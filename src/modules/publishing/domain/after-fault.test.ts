import { describe, expect, it } from 'vitest'
import { afterFault, growingWait } from './after-fault.ts'

const now = new Date('2026-03-11T10:00:00Z')

describe('after a network fault', () => {
  it('waits as long as the network said, and the channel with it', () => {
    const at = new Date('2026-03-11T10:05:00Z')
    expect(afterFault({ kind: 'retryLater', at, reason: 'too many' }, 1, now)).toEqual({
      kind: 'again',
      at,
      channelUntil: at,
      reason: 'too many',
    })
  })

  it('waits longer with every attempt, up to hours', () => {
    expect([1, 2, 3, 20].map((attempt) => growingWait(attempt) / 1000)).toEqual([5, 10, 20, 14_400])
    const told = new Date('2026-03-11T10:00:01Z')
    const after = afterFault({ kind: 'retryLater', at: told, reason: '' }, 6, now)
    expect(after).toMatchObject({ at: new Date('2026-03-11T10:02:40Z') })
  })

  it('holds on a revoked token, stops on a refusal, reads back when it does not know', () => {
    expect(afterFault({ kind: 'reauth', reason: 'revoked' }, 1, now).kind).toBe('hold-for-reconnection')
    expect(afterFault({ kind: 'refused', reason: 'no' }, 1, now).kind).toBe('refused')
    expect(afterFault({ kind: 'gone', reason: 'deleted' }, 1, now).kind).toBe('refused')
    expect(afterFault({ kind: 'unknown', reason: 'lost' }, 1, now).kind).toBe('reconcile')
    const notBefore = new Date('2026-03-11T11:00:00Z')
    expect(afterFault({ kind: 'unknown', reason: 'lost', notBefore }, 1, now)).toMatchObject({
      at: notBefore,
    })
  })
})
