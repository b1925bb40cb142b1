import { describe, expect, it } from 'vitest'
import { isUnsaved, nextSave, retryPause, type SaveEvent, startSaving } from './autosave.ts'

const at = '2026-03-11T10:41:00.000Z'
const typed = { type: 'typed' } as const
const due = { type: 'due' } as const
const saved = (revision: number): SaveEvent => ({ type: 'saved', revision, at })
const failed = (kind: 'offline' | 'stale' | 'refused'): SaveEvent => ({ type: 'failed', kind, reason: 'why' })
const lifeOf = (...events: SaveEvent[]) => events.reduce(nextSave, startSaving(1, null))

describe('autosave', () => {
  it('waits for a pause, saves, and rests', () => {
    expect(lifeOf(typed).phase).toBe('waiting')
    expect(lifeOf(typed, due).phase).toBe('saving')
    expect(lifeOf(typed, due, saved(2))).toMatchObject({ phase: 'idle', revision: 2, savedAt: at })
    expect(isUnsaved(lifeOf(typed))).toBe(true)
    expect(isUnsaved(lifeOf(typed, due, saved(2)))).toBe(false)
  })

  it('starts the pause anew with every key', () => {
    expect(lifeOf(typed, typed).keys).toBe(2)
  })

  it('saves again what was typed while a save was on its way', () => {
    expect(lifeOf(typed, due, typed, saved(2))).toMatchObject({ phase: 'waiting', revision: 2 })
    expect(lifeOf(typed, due, typed, saved(2), due, saved(3)).phase).toBe('idle')
  })

  it('sends nothing twice', () => {
    const saving = lifeOf(typed, due)
    expect(nextSave(saving, due)).toBe(saving)
    const rest = lifeOf()
    expect(nextSave(rest, due)).toBe(rest)
    expect(nextSave(rest, failed('offline'))).toBe(rest)
  })

  it('keeps trying without a line, slower each time, and typing does not hurry it', () => {
    expect(lifeOf(typed, due, failed('offline'), typed).phase).toBe('offline')
    const twice = lifeOf(typed, due, failed('offline'), due, failed('offline'))
    expect(twice.failures).toBe(2)
    expect([1, 2, 3, 4, 9].map(retryPause)).toEqual([2000, 4000, 8000, 16_000, 30_000])
    expect(nextSave(nextSave(twice, due), saved(2)).failures).toBe(0)
  })

  it('waits for a person when somebody else saved first', () => {
    const stale = lifeOf(typed, due, failed('stale'), typed, due)
    expect(stale).toMatchObject({ phase: 'stale', revision: 1 })
    expect(nextSave(stale, { type: 'based', revision: 7, at, same: true })).toMatchObject({
      phase: 'idle',
      revision: 7,
    })
    expect(nextSave(stale, { type: 'based', revision: 7, at, same: false })).toMatchObject({
      phase: 'waiting',
      revision: 7,
    })
  })

  it('tries again by typing on after a refusal', () => {
    expect(lifeOf(typed, due, failed('refused'))).toMatchObject({ phase: 'refused', reason: 'why' })
    expect(lifeOf(typed, due, failed('refused'), typed)).toMatchObject({ phase: 'waiting', reason: null })
    expect(lifeOf(typed, due, typed, failed('refused')).phase).toBe('waiting')
  })
})
