import { describe, expect, it } from 'vitest'
import { awayAt } from './absences.ts'
import { inherit } from './inherit.ts'
import { judge, type TypedHours } from './judge.ts'
import { ALWAYS, always, type Hours, hoursOfMember, roundTheClock, versionAt } from './schedule.ts'

const week = (...periods: [number, string, string][]): Partial<TypedHours> => ({
  week: periods.map(([weekday, from, to]) => ({ weekday, from, to })),
})
const typed = (some: Partial<TypedHours>): TypedHours => ({
  zone: 'Europe/Oslo',
  week: [],
  closed: [],
  extra: [],
  ...some,
})

describe('hours that cannot be', () => {
  it.each([
    ['nothing at all', {}, []],
    ['periods that meet', week([1, '08:00', '12:00'], [1, '12:00', '16:00']), []],
    ['the whole week', { week: roundTheClock('UTC').week }, []],
    ['over midnight', week([1, '22:00', '06:00'], [2, '06:00', '08:00']), []],
    ['an unknown zone', { zone: 'Europe/Bergen' }, [['zone', /Choose a time zone/]]],
    [
      'overlapping',
      week([1, '12:00', '16:00'], [1, '08:00', '12:30']),
      [['week.1', /Monday: 08:00 – 12:30 and 12:00 – 16:00 overlap/]],
    ],
    [
      'a night that runs into the morning',
      week([7, '22:00', '06:00'], [1, '05:00', '08:00']),
      [['week.7', /Sunday: 22:00 – 06:00 ends on Monday and overlaps 05:00 – 08:00/]],
    ],
    [
      'an end typed before its beginning, into the same morning',
      week([2, '16:00', '08:00'], [3, '07:00', '09:00']),
      [['week.2', /an end before its beginning is on the next day/]],
    ],
    ['a time that is missing', week([3, '08:00', '']), [['week.3', /a time is missing/]]],
    ['a time that is none', week([3, '24:00', '25:00']), [['week.3', /write times as 09:00/]]],
    [
      'closed the wrong way round',
      { closed: [{ from: '2026-12-26', to: '2026-12-24', name: 'Yule' }] },
      [['closed.0', /Yule: the last day is before the first/]],
    ],
    [
      'a day there is not',
      { closed: [{ from: '2026-02-29', to: '2026-03-01', name: 'Leap' }] },
      [['closed.0', /first and the last day/]],
    ],
    [
      'closed for years',
      { closed: [{ from: '2026-01-01', to: '2027-01-02', name: 'Rebuilding' }] },
      [['closed.0', /at most 366 days/]],
    ],
    [
      'extra twice',
      {
        extra: [
          { date: '2026-12-24', from: '08:00', to: '12:00', name: 'Eve' },
          { date: '2026-12-24', from: '11:00', to: '13:00', name: 'Eve' },
        ],
      },
      [['extra.1', /11:00 – 13:00 overlaps 08:00 – 12:00/]],
    ],
    [
      'extra without a reason',
      { extra: [{ date: '2026-12-24', from: '08:00', to: '12:00', name: ' ' }] },
      [['extra.0', /Say why/]],
    ],
  ] as const)('%s', (_, some, expected) => {
    const found = judge(typed(some as Partial<TypedHours>))
    expect(found.map(({ where }) => where)).toEqual(expected.map(([where]) => where))
    for (const [i, [, message]] of expected.entries()) expect(found[i]?.message).toMatch(message)
  })
})

const named = (name: string): Hours => ({
  ...roundTheClock('UTC'),
  closed: [{ from: '2000-01-01', to: '2000-01-01', name }],
})
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const told = (schedule: ReturnType<typeof inherit>) =>
  schedule.map(({ validFrom, hours }) => [
    validFrom > ALWAYS ? validFrom.toISOString().slice(0, 10) : 'ever',
    hours.closed[0]?.name,
  ])

describe('a schedule that follows another', () => {
  const above = [
    { validFrom: ALWAYS, hours: named('old house') },
    { validFrom: day('2026-06-01'), hours: named('new house') },
  ]

  it.each([
    ['nothing of its own', [], above.length, 'ever old house, 2026-06-01 new house'],
    ['its own since ever', [{ validFrom: null, hours: named('desk') }], 1, 'ever desk'],
    [
      'its own from a day on',
      [{ validFrom: day('2026-07-01'), hours: named('desk') }],
      3,
      'ever old house, 2026-06-01 new house, 2026-07-01 desk',
    ],
    [
      'its own for a while, then as the house again',
      [
        { validFrom: day('2026-07-01'), hours: null },
        { validFrom: day('2026-03-01'), hours: named('desk') },
      ],
      3,
      'ever old house, 2026-03-01 desk, 2026-07-01 new house',
    ],
    [
      'as the house while the house changes',
      [
        { validFrom: null, hours: named('desk') },
        { validFrom: day('2026-05-01'), hours: null },
      ],
      3,
      'ever desk, 2026-05-01 old house, 2026-06-01 new house',
    ],
  ])('%s', (_, own, count, expected) => {
    const schedule = inherit(own, above)
    expect(schedule).toHaveLength(count)
    expect(
      told(schedule)
        .map((one) => one.join(' '))
        .join(', '),
    ).toBe(expected)
  })

  it('knows which version holds', () => {
    expect(versionAt(above, day('2026-05-31')).hours.closed[0]?.name).toBe('old house')
    expect(versionAt(above, day('2026-06-01')).hours.closed[0]?.name).toBe('new house')
    expect(() => versionAt([], day('2026-06-01'))).toThrow('without a version')
    expect(versionAt(always(named('one')), ALWAYS).hours.closed[0]?.name).toBe('one')
  })
})

it('takes somebody’s own pattern as it stands in the directory', () => {
  const hours = hoursOfMember(
    { week: [[['08:00', '12:00']], [], [], [], [], [], [['22:00', '06:00']]], holidays: ['2026-12-24'] },
    'Asia/Kolkata',
  )
  expect(hours.week).toEqual([
    { weekday: 1, from: '08:00', to: '12:00' },
    { weekday: 7, from: '22:00', to: '06:00' },
  ])
  expect(hours.closed).toEqual([{ from: '2026-12-24', to: '2026-12-24', name: '' }])
})

describe('away', () => {
  const away = (from: string, to: string, kind: 'holiday' | 'sick' = 'holiday') => ({
    from: day(from),
    to: day(to),
    kind,
  })
  it.each([
    ['not yet', [away('2026-07-02', '2026-07-05')], null],
    ['over', [away('2026-06-20', '2026-07-01')], null],
    ['now', [away('2026-07-01', '2026-07-05')], ['2026-07-05', 'holiday']],
    [
      'one after the other',
      [away('2026-07-05', '2026-07-08', 'sick'), away('2026-06-28', '2026-07-05')],
      ['2026-07-08', 'holiday'],
    ],
    [
      'with a day between',
      [away('2026-07-06', '2026-07-08'), away('2026-06-28', '2026-07-05')],
      ['2026-07-05', 'holiday'],
    ],
  ])('%s', (_, absences, expected) => {
    const found = awayAt(absences, day('2026-07-01'))
    expect(found && [found.until.toISOString().slice(0, 10), found.kind]).toEqual(expected)
  })
})
