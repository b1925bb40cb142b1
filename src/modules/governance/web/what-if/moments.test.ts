import { describe, expect, it } from 'vitest'
import { moments } from './moments.ts'

const days = (now: Date): string[] =>
  moments(now).map(({ at }) => `${at.getMonth() + 1}-${at.getDate()} ${at.getHours()}`)

describe('moments to ask about', () => {
  it('lie ahead', () => {
    expect(days(new Date(2026, 2, 11, 9))).toEqual(['3-11 22', '3-13 10', '3-14 10'])
    expect(days(new Date(2026, 2, 13, 10, 1))).toEqual(['3-13 22', '3-20 10', '3-14 10'])
    expect(days(new Date(2026, 2, 14, 22, 30))).toEqual(['3-15 22', '3-20 10', '3-21 10'])
  })
})
