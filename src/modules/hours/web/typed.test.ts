import { describe, expect, it } from 'vitest'
import {
  copyDay,
  draftOf,
  intoNextDay,
  morePeriod,
  shadesOf,
  usualHours,
  wholeTime,
  wholeTimes,
} from './typed.ts'

describe('what somebody writes', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['1730', '17:30'],
    ['9h30', '09:30'],
    [' 24 ', '24:00'],
    ['', ''],
    ['nine', 'nine'],
    ['12:5', '12:5'],
  ])('%j is the time %j', (text, time) => {
    expect(wholeTime(text)).toBe(time)
  })

  it('is made whole everywhere', () => {
    const hours = {
      ...usualHours('UTC'),
      week: [{ weekday: 1, from: '8', to: '16' }],
      extra: [{ date: '2026-12-24', from: '8', to: '1230', name: '' }],
    }
    expect(wholeTimes(hours)).toMatchObject({
      week: [{ from: '08:00', to: '16:00' }],
      extra: [{ from: '08:00', to: '12:30' }],
    })
  })

  it('is copied to other days in place of what stood there', () => {
    const week = [
      { weekday: 1, from: '08:00', to: '12:00' },
      { weekday: 1, from: '13:00', to: '17:00' },
      { weekday: 2, from: '22:00', to: '23:00' },
      { weekday: 7, from: '10:00', to: '11:00' },
    ]
    const copied = copyDay(week, 1, [1, 2, 3])
    expect(copied.filter(({ weekday }) => weekday === 1)).toHaveLength(2)
    expect(copied.filter(({ weekday }) => weekday === 2).map(({ from }) => from)).toEqual(['08:00', '13:00'])
    expect(copied.filter(({ weekday }) => weekday === 3)).toHaveLength(2)
    expect(copied.filter(({ weekday }) => weekday === 7)).toHaveLength(1)
    // A free day copied makes others free.
    expect(copyDay(week, 5, [1, 2])).toEqual([week[3]])
  })

  it('may run into the next day, which is said', () => {
    const week = [
      { weekday: 1, from: '08:00', to: '07:00' },
      { weekday: 2, from: '08:00', to: '00:00' },
      { weekday: 3, from: '08:00', to: '24:00' },
      { weekday: 4, from: '8', to: '07:00' },
    ]
    expect([1, 2, 3, 4, 5].map((day) => intoNextDay(week, day)?.to)).toEqual([
      '07:00',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('begins with nine to five, and with what stands', () => {
    expect(morePeriod([], 3)).toEqual({ weekday: 3, from: '09:00', to: '17:00' })
    expect(morePeriod([{ weekday: 3, from: '09:00', to: '12:00' }], 3)).toEqual({
      weekday: 3,
      from: '',
      to: '',
    })
    expect(draftOf(undefined, usualHours('UTC'), '2027-01-01')).toMatchObject({
      validFrom: '2027-01-01',
      follows: false,
      calendarIds: [],
    })
  })
})

it('draws what runs over midnight on two days', () => {
  expect(
    shadesOf([
      { weekday: 1, from: '06:00', to: '12:00' },
      { weekday: 7, from: '18:00', to: '06:00' },
      { weekday: 3, from: '00:00', to: '24:00' },
      { weekday: 4, from: '12:00', to: '00:00' },
      { weekday: 5, from: '', to: '12:00' },
    ]),
  ).toEqual([
    { weekday: 1, start: 0.25, end: 0.5 },
    { weekday: 7, start: 0.75, end: 1 },
    { weekday: 1, start: 0, end: 0.25 },
    { weekday: 3, start: 0, end: 1 },
    { weekday: 4, start: 0.5, end: 1 },
  ])
})
