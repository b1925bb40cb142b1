import { unwrap } from '#kernel/result.ts'
import {
  type AbsenceKind,
  addAbsence,
  addCalendar,
  addVersion,
  type Closed,
  type Hours,
} from '#modules/hours/index.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { OWNER } from '../company/people.ts'
import { type Calendar, DAY, dayAfter, ZONE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** Who was, is and will be away, in days from today. */
const away: readonly (readonly [key: string, from: number, to: number, kind: AbsenceKind])[] = [
  ['signe.ravn', -34, -27, 'holiday'],
  ['henrik.strand', -12, -10, 'sick'],
  ['per.olsen', -1, 1, 'sick'],
  ['anders.holm', 0, 4, 'holiday'],
  ['yuki.tanaka', 6, 10, 'holiday'],
]

/** When the house works: the week, the shops' busier desk since the recall, Norway's holidays, who is away. */
export function hoursDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const held = { holidays: '' }
  const set = (desk: DeskKey | null, week: Hours['week'], from: number | null) => async () => {
    unwrap(
      await addVersion(company.as(OWNER), {
        departmentId: desk && company.departmentId(desk),
        validFrom: from === null ? null : dayAfter(calendar, from),
        hours: { zone: ZONE, week, closed: [], extra: christmasEve(calendar) },
        calendarIds: [held.holidays],
      }),
    )
  }
  return [
    {
      at: at(-87, 9),
      run: async () => {
        const days = [0, 1].flatMap((years) => norwegian(calendar.now.getUTCFullYear() + years))
        held.holidays = unwrap(await addCalendar(company.as(OWNER), { name: 'Norway', days })).id
      },
    },
    { at: at(-87, 9.2), run: set(null, weekdays('08:00', '16:00'), null) },
    // Until the recall service kept the hours of the house; since then the evening and Saturday, too.
    { at: at(-24, 15), run: set('service', [...weekdays('08:00', '20:00'), saturday], -20) },
    ...away.map(([key, from, to, kind]) => ({
      at: at(Math.min(from, 0) - 1, 8),
      run: async () => {
        const days = { from: dayAfter(calendar, from), to: dayAfter(calendar, to) }
        unwrap(await addAbsence(company.as(key), { ...days, kind }))
      },
    })),
  ]
}

const saturday = { weekday: 6, from: '10:00', to: '16:00' }

function weekdays(from: string, to: string): Hours['week'] {
  return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }))
}

/** The morning of every Christmas Eve that falls on a weekday. */
function christmasEve({ now }: Calendar): Hours['extra'] {
  return [0, 1].flatMap((years) => {
    const date = `${now.getUTCFullYear() + years}-12-24`
    const weekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())
    return weekend ? [] : [{ date, from: '08:00', to: '12:00', name: 'Christmas Eve' }]
  })
}

/** The public holidays of Norway in a year, and Christmas Eve, when the house closes at noon. */
function norwegian(year: number): Closed[] {
  const easter = easterOf(year)
  const moving: readonly (readonly [number, string])[] = [
    [-3, 'Maundy Thursday'],
    [-2, 'Good Friday'],
    [0, 'Easter Sunday'],
    [1, 'Easter Monday'],
    [39, 'Ascension Day'],
    [49, 'Whit Sunday'],
    [50, 'Whit Monday'],
  ]
  const fixed: readonly (readonly [string, string])[] = [
    ['01-01', 'New Year’s Day'],
    ['05-01', 'Labour Day'],
    ['05-17', 'Constitution Day'],
    ['12-24', 'Christmas Eve'],
    ['12-25', 'Christmas Day'],
    ['12-26', 'St Stephen’s Day'],
  ]
  return [
    ...moving.map(([days, name]) => ({
      day: new Date(easter + days * DAY).toISOString().slice(0, 10),
      name,
    })),
    ...fixed.map(([day, name]) => ({ day: `${year}-${day}`, name })),
  ].map(({ day, name }) => ({ from: day, to: day, name }))
}

/** Easter Sunday in the Gregorian calendar, by its moon: the rule of Oudin, in ms since 1970. */
function easterOf(year: number): number {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const k = Math.floor((century - 17) / 25)
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30
  i -=
    Math.floor(i / 28) * (1 - Math.floor(i / 28) * Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11))
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7
  const moon = i - j
  const month = 3 + Math.floor((moon + 40) / 44)
  const day = moon + 28 - 31 * Math.floor(month / 4)
  return Date.UTC(year, month - 1, day)
}
