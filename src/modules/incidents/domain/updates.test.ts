import { describe, expect, it } from 'vitest'
import { defaultSettings } from './settings.ts'
import { adherence, clockState, nextUpdate } from './updates.ts'

const { updates: clocks } = defaultSettings
const day = Date.UTC(2026, 2, 9, 8)
const min = (n: number) => new Date(day + n * 60_000)
const sev = (at: number, severity: 1 | 2 | 3 | 4) => ({ at: min(at), severity })

describe('the clock of updates', () => {
  it('follows the severity and starts anew with each update', () => {
    expect(nextUpdate(clocks, 1, min(0))).toEqual(min(60))
    expect(nextUpdate(clocks, 2, min(30))).toEqual(min(150))
    expect(nextUpdate(clocks, 4, min(0))).toBeNull()
  })

  it('is never put off by becoming graver', () => {
    expect(nextUpdate(clocks, 1, min(100), min(120))).toEqual(min(120))
    expect(nextUpdate(clocks, 1, min(100), min(900))).toEqual(min(160))
    expect(nextUpdate(clocks, 1, min(100), min(90))).toEqual(min(160))
  })

  it('warns ten minutes before', () => {
    expect([49, 50, 59, 60].map((n) => clockState(min(60), min(n)))).toEqual(['ok', 'warn', 'warn', 'late'])
  })
})

describe('adherence', () => {
  it.each([
    ['all in time', [sev(0, 1)], [50, 100, 160], 200, { kept: 3, missed: 0 }],
    ['one at the last moment', [sev(0, 1)], [60], 100, { kept: 1, missed: 0 }],
    // Due at 60, 120, 180: silence counts each; the update at 190 keeps the one due at 240.
    ['silence', [sev(0, 1)], [190], 200, { kept: 1, missed: 3 }],
    ['due at the very end', [sev(0, 2)], [], 120, { kept: 0, missed: 1 }],
    // SEV3 asks daily; raised at 100 the next is due at 160.
    ['raised', [sev(0, 3), sev(100, 1)], [150, 215], 220, { kept: 2, missed: 1 }],
    ['lowered to none', [sev(0, 1), sev(30, 4)], [300], 600, { kept: 0, missed: 0 }],
    ['nothing yet', [], [], 60, { kept: 0, missed: 0 }],
  ] as const)('%s', (_name, severities, updates, end, expected) => {
    expect(adherence(severities, updates.map(min), min(end), clocks)).toEqual(expected)
  })

  it('counts every interval of a long silence once, however the hour falls', () => {
    for (const start of [0, 7, 59]) {
      const found = adherence([sev(start, 1)], [], min(start + 24 * 60), clocks)
      expect(found).toEqual({ kept: 0, missed: 24 })
    }
  })
})
