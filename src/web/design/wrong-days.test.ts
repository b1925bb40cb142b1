import { describe, expect, it } from 'vitest'
import { wrongDays } from './wrong-days.ts'

const today = '2026-11-22'
const wrong = (from: string, to: string): string[] => Object.keys(wrongDays(from, to, today)?.fields ?? {})

describe('chosen days', () => {
  it('are a period when they are in order and have begun', () => {
    expect(wrongDays('2026-11-01', '2026-11-22', today)).toBeNull()
    expect(wrongDays('2026-11-22', '2026-11-22', today)).toBeNull()
  })

  it('say on which field something must be mended', () => {
    expect(wrong('', '')).toEqual(['from', 'to'])
    expect(wrong('', '2026-11-22')).toEqual(['from'])
    expect(wrong('2026-11-23', '2026-11-24')).toEqual(['from'])
    expect(wrong('2026-11-20', '2026-11-19')).toEqual(['to'])
  })
})
