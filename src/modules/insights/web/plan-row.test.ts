import { describe, expect, it } from 'vitest'
import { formatMoney } from '#web/money.ts'
import { planDetail, planLabel } from './plan-row.ts'

describe('a line of the plan behind a figure', () => {
  it('has its sums written as money in the numbers of who reads', () => {
    expect(planDetail('plan 51965.59 NOK, committed 0 NOK, actual -12.5 NOK')).toBe(
      `planned ${formatMoney(5_196_559, 'NOK', 'round')}, spent ${formatMoney(-1250, 'NOK', 'round')}`,
    )
    expect(planDetail('plan 1200 JPY, committed ? JPY, actual 3 JPY')).toBe(
      `planned ${formatMoney(1200, 'JPY')}, committed ?, spent ${formatMoney(3, 'JPY')}`,
    )
  })

  it('is left alone when it is anything else', () => {
    for (const other of ['', 'a plan of 3 NOK', 'plan 3 NOK, and more']) expect(planDetail(other)).toBe(other)
    expect(planLabel('Films')).toBe('Films')
    expect(planLabel('Tactic 13')).toBe('Tactic 13')
    expect(planLabel('Tactic 3')).toBe('Planning and budget')
  })
})
