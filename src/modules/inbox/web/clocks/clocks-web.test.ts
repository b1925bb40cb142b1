import { describe, expect, it } from 'vitest'
import type { ClocksPreview } from '#modules/inbox/contract.ts'
import { moved, withRule } from '../rules/rule-order.ts'
import { readDraft, same } from './draft.ts'
import { readTerms, shownGoal } from './read-terms.ts'
import { nextSaturday, weekOf } from './week.ts'

const goal = { minutes: 90, by: 'wall' as const }
const terms = { first: goal, next: goal, resolution: null, warn: null, steps: [] }
const rule = (id: string) => ({
  ...{ id, name: id, channelIds: [], classes: [], departmentIds: [], priorities: [], standings: [] },
  ...terms,
})
const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id).join('')
const rules = ['a', 'b', 'c'].map(rule)

describe('a change of the rules', () => {
  it('moves one by a place and never out of the list; puts one in its place or at the end', () => {
    expect(ids(moved(rules, 'b', -1))).toBe('bac')
    expect(ids(moved(rules, 'c', 1))).toBe('abc')
    expect(withRule(rules, { ...rule('b'), name: 'B' })[1]?.name).toBe('B')
    expect(ids(withRule(rules, rule('d')))).toBe('abcd')
  })

  it('is read back from the device only when it can be one', () => {
    const draft = { rules, rest: terms, basedOn: 2 }
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    for (const wrong of [null, 'x', { rules }, { ...draft, rest: {} }, { ...draft, rules: [{ id: 1 }] }])
      expect(readDraft(wrong)).toBeNull()
    expect(same(draft, { rules, rest: terms })).toBe(true)
    expect(same(draft, { rules: [], rest: terms })).toBe(false)
  })
})

describe('the fields of a promise', () => {
  const typed = {
    ...{ 'first.value': '1.5', 'first.unit': 'hours', 'first.by': 'business' },
    ...{ 'next.value': '45', 'next.unit': 'minutes', 'next.by': 'wall' },
    ...{ 'resolution.value': '', 'warn.unit': 'percent', 'warn.value': '20', steps: '0, 60;240' },
  }
  const read = (more: Record<string, string> = {}) =>
    readTerms((name) => ({ ...typed, ...more })[name as keyof typeof typed] ?? '')

  it('are read as minutes', () => {
    expect(read()).toEqual({
      fields: {},
      terms: {
        ...{ first: { minutes: 90, by: 'business' }, next: { minutes: 45, by: 'wall' }, resolution: null },
        ...{ warn: { unit: 'percent', value: 20 }, steps: [0, 60, 240] },
      },
    })
    expect(shownGoal({ minutes: 120, by: 'wall' })).toEqual({ value: 2, unit: 'hours' })
    expect(shownGoal(goal)).toEqual({ value: 90, unit: 'minutes' })
  })

  it.each([
    ['first.value', { 'first.value': '' }],
    ['next.value', { 'next.value': '0' }],
    ['resolution.value', { 'resolution.value': '2000', 'resolution.unit': 'hours' }],
    ['warn.value', { 'warn.value': '95' }],
    ['steps', { steps: '60, soon' }],
    ['steps', { steps: '60, 60' }],
    ['steps', { steps: '1 2 3 4 5 6 7' }],
  ])('say what is wrong with %s', (name, more) => {
    expect(Object.keys(read(more as Record<string, string>).fields)).toEqual([name])
  })
})

describe('the picture of the week', () => {
  const preview = {
    ...{ at: '2026-03-28T13:00:00.000Z', zone: 'Europe/Oslo', problems: [], ruleId: null },
    first: {
      ...{ minutes: 90, by: 'business', dueAt: '2026-03-30T08:30:00.000Z' },
      ...{ warnAt: '2026-03-30T08:00:00.000Z', stepsAt: [] },
    },
    open: [
      { from: '2026-03-27T13:00:00.000Z', to: '2026-03-27T16:00:00.000Z' },
      { from: '2026-03-30T07:00:00.000Z', to: '2026-03-30T15:00:00.000Z' },
    ],
  } as unknown as ClocksPreview

  it('has a row a day from the message to the end, over the night the clock is put forward', () => {
    const days = weekOf(preview)
    expect(days.map(({ day }) => day)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
    expect(days[0]).toMatchObject({ begins: 14 / 24, open: [], runs: [] })
    expect(days[2]).toMatchObject({
      ...{ ends: 10.5 / 24, warns: 10 / 24 },
      open: [{ from: 9 / 24, to: 17 / 24 }],
      runs: [{ from: 9 / 24, to: 10.5 / 24 }],
    })
  })

  it('runs through the night by the wall', () => {
    const first = { ...preview.first, by: 'wall' as const }
    expect(weekOf({ ...preview, first })[1]?.runs).toEqual([{ from: 0, to: 1 }])
  })

  it('asks about the coming Saturday', () => {
    expect(nextSaturday(new Date('2026-03-11T12:00:00Z'), 'Europe/Oslo')).toBe('2026-03-14')
    expect(nextSaturday(new Date('2026-03-14T12:00:00Z'), 'Europe/Oslo')).toBe('2026-03-21')
    expect(nextSaturday(new Date('2026-03-15T12:00:00Z'), 'Europe/Oslo')).toBe('2026-03-21')
  })
})
