import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancellable, mayHaveBeenSent, type PostEvent, type PostState, transition } from './lifecycle.ts'

const events: PostEvent[] = [
  'consented',
  'claim',
  'send',
  'answered-live',
  'answered-refused',
  'answered-later',
  'no-answer',
  'found',
  'not-found',
  'hold',
  'release',
  'cancel',
  'retry',
]

describe('the life of a post', () => {
  it('goes the straight way', () => {
    const states: (PostState | null)[] = ['scheduled']
    for (const event of ['claim', 'send', 'answered-live'] as const) {
      const before = states.at(-1)
      states.push(before ? transition(before, event) : null)
    }
    expect(states).toEqual(['scheduled', 'claimed', 'sending', 'live'])
  })

  it('settles an unknown one by reading back before anything is sent again', () => {
    expect(transition('sending', 'no-answer')).toBe('unknown')
    expect(transition('unknown', 'send')).toBeNull()
    expect(transition('unknown', 'claim')).toBeNull()
    expect(transition('unknown', 'hold')).toBeNull()
    expect(transition('unknown', 'found')).toBe('live')
    expect(transition('unknown', 'not-found')).toBe('sending')
  })

  it('never leaves live or cancelled, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('live' as const, 'cancelled' as const),
        fc.constantFrom(...events),
        (state, event) => {
          expect(transition(state, event)).toBeNull()
        },
      ),
    )
  })

  it('never cancels what may have reached the network', () => {
    for (const state of ['claimed', 'sending', 'unknown', 'live'] as const)
      expect(cancellable(state)).toBe(false)
    expect(mayHaveBeenSent('claimed')).toBe(false)
    expect(mayHaveBeenSent('sending')).toBe(true)
  })

  it('is never sent without having been claimed, on any path', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 25 }), (path) => {
        let state: Parameters<typeof transition>[0] = 'scheduled'
        let claimed = false
        for (const event of path) {
          const next = transition(state, event)
          if (!next) continue
          if (event === 'claim') claimed = true
          if (next === 'sending') expect(claimed).toBe(true)
          state = next
        }
      }),
    )
  })
})
