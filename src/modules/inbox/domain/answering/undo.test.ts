import { describe, expect, it } from 'vitest'
import { joinDraft, putBack, type Standing } from './undo.ts'

const before: Standing = {
  ownerId: null,
  state: 'snoozed',
  snoozedUntil: '2026-03-02T08:00:00.000Z',
  closedAt: null,
  preview: 'Where is my jacket?',
  lastMessageAt: '2026-03-01T08:00:00.000Z',
  lastDirection: 'in',
}
const after: Standing = {
  ...before,
  ownerId: 'sofia',
  state: 'open',
  snoozedUntil: null,
  preview: 'It left today.',
  lastMessageAt: '2026-03-01T08:05:00.000Z',
  lastDirection: 'out',
}

describe('taking an answer back', () => {
  it('puts everything back when nobody did anything meanwhile', () => {
    expect(putBack({ before, after }, after)).toEqual(before)
  })

  it.each([
    ['a colleague took it', { ownerId: 'jonas' }, ['ownerId']],
    [
      'they wrote again',
      { preview: 'Hello?', lastMessageAt: '2026-03-01T08:05:04.000Z', lastDirection: 'in' },
      ['preview', 'lastMessageAt', 'lastDirection'],
    ],
    [
      'a colleague closed it',
      { state: 'closed', closedAt: '2026-03-01T08:05:04.000Z' },
      ['state', 'snoozedUntil', 'closedAt'],
    ],
  ] as const)('leaves what happened since: %s', (_, change, left) => {
    const back = putBack({ before, after }, { ...after, ...change } as Standing)
    for (const field of Object.keys(before) as (keyof Standing)[])
      expect(field in back, field).toBe(!(left as readonly string[]).includes(field))
  })
})

describe('the words come back', () => {
  it.each([
    ['', 'It left today.'],
    ['And one more thing', 'It left today.\n\nAnd one more thing'],
    ['It left today. Really.', 'It left today. Really.'],
  ])('beside what was typed since: “%s”', (typed, whole) => {
    expect(joinDraft('It left today.', typed)).toBe(whole)
  })
})
