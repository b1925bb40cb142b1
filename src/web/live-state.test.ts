import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoff, type LiveEvent, liveAddress, lost, parseEvent, startState, take } from './live-state.ts'

const event = (seq: number, type = 'conversation.opened'): LiveEvent => ({ seq, type, ids: ['c1'] })
const run = (events: readonly LiveEvent[], from = startState) => {
  const seen: number[] = []
  let state = from
  const verdicts = events.map((each) => {
    const taken = take(state, each)
    state = taken.state
    if (taken.verdict === 'new') seen.push(each.seq)
    return taken.verdict
  })
  return { state, seen, verdicts }
}

describe('catching up', () => {
  it('starts where the server says and asks from there after a break', () => {
    const { state } = run([event(41, 'hello'), event(42)])
    expect(liveAddress(state)).toBe('/api/live?after=42')
    expect(liveAddress(startState)).toBe('/api/live')
  })

  it('acts once on each event, however often it is handed out', () => {
    expect(run([event(10, 'hello'), event(11), event(11), event(12), event(11)]).seen).toEqual([11, 12])
  })

  it('misses nothing and repeats nothing, wherever the line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), (breaks) => {
        const seen: number[] = []
        let state = run([event(0, 'hello')]).state
        for (const stop of [...breaks, 30]) {
          const after = state.seq ?? 0
          // A server may hand out a few that were already here.
          const from = Math.max(1, after - 2)
          const part = Array.from({ length: Math.max(0, stop - from + 1) }, (_, index) => event(from + index))
          const got = run([event(after, 'hello'), ...part], lost(state))
          seen.push(...got.seen)
          state = got.state
        }
        expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
      }),
    )
  })

  it('gives up on numbers when too much was missed or a backup was restored', () => {
    expect(run([event(10, 'hello'), event(9000, 'reload')])).toMatchObject({
      verdicts: ['seen', 'reset'],
      state: { seq: 9000 },
    })
    expect(run([event(10, 'hello'), event(4, 'hello')])).toMatchObject({
      verdicts: ['seen', 'reset'],
      state: { seq: 4 },
    })
  })
})

describe('the line', () => {
  it('waits longer after each failure, up to half a minute, and begins anew when it stands', () => {
    expect([1, 2, 3, 20].map((failures) => backoff(failures, 1))).toEqual([500, 1000, 2000, 30_000])
    expect(backoff(20, 0)).toBe(15_000)
    expect(take(lost(lost(startState)), event(1, 'hello')).state.failures).toBe(0)
  })

  it('reads only what is ours', () => {
    expect(parseEvent('{"seq":7,"type":"post.live","ids":["p"]}')).toEqual({
      seq: 7,
      type: 'post.live',
      ids: ['p'],
    })
    expect(parseEvent('{"seq":7}', 'hello')).toEqual({ seq: 7, type: 'hello', ids: [] })
    for (const raw of ['', 'null', '{}', '{"seq":"7","type":"x"}', '{"seq":7}'])
      expect(parseEvent(raw)).toBeUndefined()
  })
})
