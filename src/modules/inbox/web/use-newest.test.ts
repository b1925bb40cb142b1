import { describe, expect, it } from 'vitest'
import { placeOf } from './use-newest.ts'

const one = { id: 'a', at: '2026-03-02T08:00:00.000Z' }
const ours = { id: 'b', at: '2026-03-02T08:05:00.000Z' }
const late = { id: 'c', at: '2026-03-02T08:05:04.000Z' }

describe('the newest message somebody has seen', () => {
  it.each([
    ['is where it stands', [one, ours, late], ours, 1],
    ['is the one before an answer that was taken back', [one], ours, 0],
    ['leaves what came meanwhile unseen', [one, late], ours, 0],
    ['is the last one when nothing was seen yet', [one, ours], undefined, 1],
    ['is none when all of it is gone', [late], ours, -1],
  ])('%s', (_, messages, seen, at) => {
    expect(placeOf(messages, seen)).toBe(at)
  })
})
