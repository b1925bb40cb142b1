import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Point } from '../contract.ts'
import { chartGaps, chartPoints, endOf, momentName } from './series.ts'

beforeAll(() => vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'] }))

const point = (
  day: number,
  value: number | null,
  n: number,
  coverage = 1,
  reason: string | null = null,
): Point => ({
  from: new Date(Date.UTC(2026, 2, day)).toISOString(),
  to: new Date(Date.UTC(2026, 2, day + 7)).toISOString(),
  figures: { median: { value, reason, n }, kept: { value: 93, reason: null, n } },
  coverage,
  current: true,
})
const none = 'No conversation began in this period.'

describe('a series as a chart', () => {
  it('draws a quiet time as nothing and a deaf one as missing, never as 0', () => {
    const [quiet, deaf, known] = chartPoints(
      [point(2, null, 0, 1, none), point(9, null, 0, 0, none), point(16, 90, 12)],
      'median',
      'minutes',
      'first-response-time',
    )
    expect(quiet).toMatchObject({ value: null, nothing: true })
    expect(deaf).toMatchObject({ value: null, nothing: false, reason: none })
    expect(known).toMatchObject({ value: 90, note: '12 conversations' })
  })

  it('takes shares from percent, and never calls an incomplete time whole', () => {
    const [share] = chartPoints([point(2, 1, 3, 0.9996)], 'kept', 'percent', 'first-response-time')
    expect(share?.value).toBeCloseTo(0.93)
    expect(share?.note).toBe('3 conversations, We listened 99\u00a0% of the time.')
  })

  it('lets a gap that lasts reach to now', () => {
    const now = new Date('2026-03-20T10:00:00Z')
    const gap = {
      channelId: 'c',
      channelName: 'Mastodon (@fjell)',
      network: 'mastodon',
      reason: 'No answer.',
    }
    const lasting = { ...gap, from: '2026-03-19T00:00:00Z', to: null }
    expect(chartGaps([point(16, 1, 1, 0.8)], [lasting], now)).toEqual([
      { from: '2026-03-19T00:00:00Z', to: now.toISOString(), reason: 'Mastodon (@fjell): No answer.' },
    ])
    expect(endOf([point(16, 1, 1)], now)).toBe(now.toISOString())
    expect(endOf([point(2, 1, 1)], now)).toBe('2026-03-09T00:00:00.000Z')
    expect(endOf([], now)).toBeUndefined()
  })

  it('leaves out a gap that took nothing from the metric', () => {
    const gap = { channelId: 'c', channelName: 'Mastodon', network: 'mastodon', reason: 'No answer.' }
    const gaps = [{ ...gap, from: '2026-03-03T00:00:00Z', to: '2026-03-04T00:00:00Z' }]
    expect(chartGaps([point(2, 4, 4, 1), point(9, 4, 4, 0.5)], gaps, new Date('2026-03-20'))).toEqual([])
  })

  it('names a week by its days, the last one included', () => {
    const points = [point(2, 1, 1)]
    const name = momentName(points, 'week', 'UTC')(points[0]?.from ?? '')
    expect(name.replaceAll(/\s/g, ' ')).toBe('2 – 8 March 2026')
  })
})
