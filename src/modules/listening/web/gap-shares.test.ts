import { expect, it } from 'vitest'
import type { Gap } from '#modules/listening/contract.ts'
import { gapShares } from './gap-shares.ts'

const from = '2026-11-14T00:00:00.000Z'
const to = '2026-11-18T00:00:00.000Z'
const gap = (start: string, end: string | null): Gap => ({
  id: start,
  channelId: 'c',
  sourceId: 's',
  from: `${start}T00:00:00.000Z`,
  to: end && `${end}T00:00:00.000Z`,
  reason: '',
  lateItems: 0,
})

it.each([
  ['lies inside', gap('2026-11-15', '2026-11-16'), [0.25, 0.5]],
  ['began before', gap('2026-11-01', '2026-11-15'), [0, 0.25]],
  ['lasts', gap('2026-11-17', null), [0.75, 1]],
])('draws a gap that %s', (_, one, [start, end]) => {
  expect(gapShares([one], from, to)).toMatchObject([{ start, end }])
})

it('draws nothing that is over before the window, and nothing in a window without length', () => {
  expect(gapShares([gap('2026-11-01', '2026-11-02')], from, to)).toEqual([])
  expect(gapShares([gap('2026-11-15', null)], to, to)).toEqual([])
})
