import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftKeeper, type DraftState, type DraftValue } from './draft-keeper.ts'

const typed = (text: string): DraftValue => ({ text, media: [] })

function keeper(answers: (() => Promise<unknown>)[] = []) {
  const saved: string[] = []
  const states: DraftState[] = []
  let copy: DraftValue | null = null
  const kept = new DraftKeeper({
    save: async (value) => {
      saved.push(value.text)
      await answers.shift()?.()
    },
    keep: (value) => {
      copy = value
    },
    tell: (state) => void states.push(state),
    passing: (error) => error === 'away',
  })
  return { kept, saved, states, copy: () => copy?.text ?? null }
}

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is copied at once and saved after a rest', async () => {
    const { kept, saved, states, copy } = keeper()
    kept.change(typed('H'))
    kept.change(typed('Hi'))
    expect([saved, copy()]).toEqual([[], 'Hi'])
    await vi.advanceTimersByTimeAsync(600)
    expect([saved, copy(), states.at(-1)]).toEqual([['Hi'], null, 'saved'])
  })

  it('keeps the copy while a newer letter waits', async () => {
    let arrive = (): void => {}
    const slow = () => new Promise<void>((resolve) => (arrive = resolve))
    const { kept, saved, copy } = keeper([slow])
    kept.change(typed('a'))
    await vi.advanceTimersByTimeAsync(600)
    kept.change(typed('ab'))
    arrive()
    await vi.advanceTimersByTimeAsync(0)
    expect(copy()).toBe('ab')
    await vi.advanceTimersByTimeAsync(600)
    expect([saved, copy()]).toEqual([['a', 'ab'], null])
  })

  it('tries again after a failure that passes, and keeps the copy until then', async () => {
    const { kept, saved, states, copy } = keeper([() => Promise.reject('away')])
    kept.change(typed('a'))
    await vi.advanceTimersByTimeAsync(600)
    expect([states.at(-1), copy()]).toEqual(['unsaved', 'a'])
    await vi.advanceTimersByTimeAsync(5000)
    expect([saved, states.at(-1), copy()]).toEqual([['a', 'a'], 'saved', null])
  })

  it('does not knock at a closed door: a refusal stays until something else is typed', async () => {
    const { kept, saved, copy } = keeper([() => Promise.reject('no')])
    kept.change(typed('a'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect([saved, copy()]).toEqual([['a'], 'a'])
  })

  it('is saved at once when the page is left', async () => {
    const { kept, saved } = keeper()
    kept.change(typed('a'))
    await kept.flush()
    expect(saved).toEqual(['a'])
  })

  it('is forgotten once it was sent, whatever was on its way', async () => {
    let arrive = (): void => {}
    const slow = () => new Promise<void>((resolve) => (arrive = resolve))
    const { kept, saved, states, copy } = keeper([slow])
    kept.change(typed('a'))
    await vi.advanceTimersByTimeAsync(600)
    kept.change(typed('ab'))
    const gone = kept.forget()
    arrive()
    await gone
    await vi.advanceTimersByTimeAsync(10_000)
    expect([saved, copy(), states.at(-1)]).toEqual([['a'], null, 'still'])
  })
})
