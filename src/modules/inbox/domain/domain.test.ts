import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { survivalQuantile } from './kaplan-meier.ts'
import { threadKey, titleOf } from './thread.ts'

describe('thread', () => {
  it('joins by the network’s thread, and private messages by person', () => {
    expect(threadKey({ remoteId: 'b', threadRoot: 'a', mentionKind: 'reply' })).toBe(
      threadKey({ remoteId: 'c', threadRoot: 'a', mentionKind: 'mention' }),
    )
    expect(threadKey({ remoteId: 'b', threadRoot: null, mentionKind: 'mention' })).toBe('thread:b')
    expect(threadKey({ remoteId: 'b', threadRoot: 'a', mentionKind: 'message' })).toBe('messages')
  })

  it('names a conversation by its first sentence', () => {
    expect(titleOf('@fjell @shop Where is it? I wait.')).toBe('Where is it?')
    expect(Array.from(titleOf('👩‍👩‍👧 '.repeat(60))).length).toBeLessThanOrEqual(70)
  })
})

describe('Kaplan–Meier quantile', () => {
  it('is the plain median when everything was answered', () => {
    expect(
      survivalQuantile(
        [10, 20, 30, 40].map((minutes) => ({ minutes, answered: true })),
        0.5,
      ),
    ).toBe(20)
  })

  it('counts an unanswered one as waiting, not as missing', () => {
    const answered = [10, 20, 30].map((minutes) => ({ minutes, answered: true }))
    expect(survivalQuantile(answered, 0.5)).toBe(20)
    expect(
      survivalQuantile(
        [...answered, { minutes: 25, answered: false }, { minutes: 25, answered: false }],
        0.5,
      ),
    ).toBe(30)
    expect(
      survivalQuantile(
        [
          { minutes: 5, answered: true },
          { minutes: 90, answered: false },
          { minutes: 90, answered: false },
        ],
        0.5,
      ),
    ).toBeNull()
  })

  it('agrees with a worked textbook table', () => {
    // Times 6,6,6,7,10,13,16,22,23 answered; 6,9,10,11,17,19,20,25,32,32,34,35 open (Freireich 1963): median 23.
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((minutes) => ({ minutes, answered: true }))
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((minutes) => ({
      minutes,
      answered: false,
    }))
    expect(survivalQuantile([...events, ...open], 0.5)).toBe(23)
  })

  it('never falls when an open item is added that waits longer than all', () => {
    const waits = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 500 }), answered: fc.boolean() }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(waits, (list) => {
        const before = survivalQuantile(list, 0.5)
        const after = survivalQuantile([...list, { minutes: 10_000, answered: false }], 0.5)
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before)
        if (before === null) expect(after).toBeNull()
      }),
    )
  })
})
