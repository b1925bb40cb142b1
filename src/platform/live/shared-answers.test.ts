import { describe, expect, it } from 'vitest'
import { sharedAnswers } from './shared-answers.ts'

function asking() {
  let asked = 0
  const settle: ((word: string) => void)[] = []
  const ask = () => {
    asked += 1
    return new Promise<string>((resolve) => settle.push(resolve))
  }
  return { ask, settle, asked: () => asked }
}

describe('shared answers', () => {
  it('are one for all who ask the same while it is on its way', async () => {
    const shared = sharedAnswers()
    const { ask, settle, asked } = asking()
    const both = [shared.ask('a', 'x', ask), shared.ask('a', 'x', ask)]
    settle[0]?.('one')
    expect(await Promise.all(both)).toEqual(['one', 'one'])
    expect(asked()).toBe(1)
    void shared.ask('a', 'x', ask)
    expect(asked()).toBe(2)
  })

  it('are never those of another organisation or question', () => {
    const shared = sharedAnswers()
    const { ask, asked } = asking()
    for (const [organisation, question] of [
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'x'],
    ] as const)
      void shared.ask(organisation, question, ask)
    expect(asked()).toBe(3)
  })

  it('begun before something happened are not given to those who ask after it', async () => {
    const shared = sharedAnswers()
    const { ask, settle, asked } = asking()
    const before = shared.ask('a', 'x', ask)
    shared.forget('a')
    const after = shared.ask('a', 'x', ask)
    const beside = shared.ask('a', 'x', ask)
    settle[0]?.('old')
    expect(await before).toBe('old')
    // That the old one came in does not take the new one away.
    const late = shared.ask('a', 'x', ask)
    settle[1]?.('new')
    expect(await Promise.all([after, beside, late])).toEqual(['new', 'new', 'new'])
    expect(asked()).toBe(2)
  })

  it('that fail fail for all who wait, and are asked anew', async () => {
    const shared = sharedAnswers()
    const broken = () => Promise.reject(new Error('gone'))
    await expect(shared.ask('a', 'x', broken)).rejects.toThrow('gone')
    expect(await shared.ask('a', 'x', async () => 'well')).toBe('well')
  })
})
