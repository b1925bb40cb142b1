import { type Refused, refuse } from '#kernel/result.ts'
import { judge, type TypedHours } from '../domain/judge.ts'
import type { Hours } from '../domain/schedule.ts'
import type { HoursBook } from '../queries/schedules.ts'

/** What somebody says hours are to be. Null hours: as the one above. */
export interface SaidHours {
  readonly hours: TypedHours | null
  readonly calendarIds: readonly string[]
}

/** Why this cannot be kept, with every place that needs another look; null when it can. */
export function senseless(
  { hours, calendarIds }: SaidHours,
  departmentId: string | null,
  book: HoursBook,
): Refused | null {
  if (hours === null && departmentId === null)
    return refuse('invalid', 'The organisation has nothing above it whose hours it could follow.')
  const faults = hours ? judge(hours) : []
  const [first] = faults
  if (first) {
    const fields = Object.fromEntries(faults.map(({ where, message }) => [where, message]))
    const more = faults.length - 1
    const others = more > 0 ? ` ${more} more ${more === 1 ? 'thing needs' : 'things need'} another look.` : ''
    return refuse('invalid', `${first.message}${others}`, { fields })
  }
  if (calendarIds.some((id) => !book.calendars.some((calendar) => calendar.id === id)))
    return refuse('invalid', 'One of the holiday calendars is not there any more. Choose again.', {
      fields: { calendarIds: 'Choose the holiday calendars again.' },
    })
  return null
}

/** As they are kept: in the order of the week and the year, names trimmed. */
export function tidy({ zone, week, closed, extra }: TypedHours): Hours {
  const by =
    <T>(key: (one: T) => string) =>
    (a: T, b: T) =>
      key(a).localeCompare(key(b))
  return {
    zone,
    week: [...week].sort(by(({ weekday, from }) => `${weekday} ${from}`)),
    closed: closed.map((one) => ({ ...one, name: one.name.trim() })).sort(by(({ from }) => from)),
    extra: extra
      .map((one) => ({ ...one, name: one.name.trim() }))
      .sort(by(({ date, from }) => `${date} ${from}`)),
  }
}
