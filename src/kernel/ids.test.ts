import { expect, it } from 'vitest'
import { isId, newId } from './ids.ts'

it('makes UUIDs of version 7 that carry their moment', () => {
  for (const at of [0, 1, Date.UTC(2026, 10, 23), 0xffff_ffff_ffff]) {
    const id = newId(at)
    expect(isId(id)).toBe(true)
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at)
    expect(id[14]).toBe('7')
    expect('89ab').toContain(id[19])
  }
})

it('never makes the same twice, and later ones of one millisecond sort later', () => {
  const ids = Array.from({ length: 3000 }, () => newId(1_700_000_000_000))
  expect(ids.toSorted()).toEqual(ids)
  const many = new Set(Array.from({ length: 100_000 }, (_, at) => newId(1_700_000_000_001 + (at % 7))))
  expect(many.size).toBe(100_000)
})

it('draws every byte behind the moment anew', () => {
  const tails = Array.from({ length: 4000 }, (_, at) => newId(at * 2).slice(19))
  for (const place of [0, 1, 2, 3, 5, 7, 9, 11, 13, 15])
    expect(new Set(tails.map((tail) => tail[place])).size).toBeGreaterThan(3)
})
