import { describe, expect, it } from 'vitest'
import { isPast, suggestMoment } from './moments.ts'

const now = new Date(2026, 2, 11, 10, 46)
const local = (iso: string): string => {
  const at = new Date(iso)
  return `${at.getDate()}. ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}

describe('moments', () => {
  it('suggests the half hour after consent is due, at least an hour from now', () => {
    expect(local(suggestMoment(now, undefined))).toBe('11. 12:00')
    expect(local(suggestMoment(now, new Date(2026, 2, 11, 14, 46).toISOString()))).toBe('11. 15:00')
    expect(local(suggestMoment(now, new Date(2026, 2, 11, 9).toISOString()))).toBe('11. 12:00')
  })

  it('gives a minute of grace', () => {
    expect(isPast(new Date(now.getTime() - 30_000).toISOString(), now)).toBe(false)
    expect(isPast(new Date(now.getTime() - 90_000).toISOString(), now)).toBe(true)
    expect(isPast(null, now)).toBe(false)
  })
})
