import { addDays } from '#kernel/local-time.ts'
import { daysBetween, type Span } from './days.ts'

/** Days before and after an event that belong to it, and days before those that say what is usual (metrics.md). */
const BEFORE = 14
const AFTER = 28
const USUAL = 28

export interface EventDay {
  readonly event: string
  readonly startsOn: string
  readonly endsOn: string
  readonly day: string
  readonly from: string
  readonly views: number
  readonly comments: number
  readonly posts: number
}

export interface Reach {
  readonly event: string
  readonly startsOn: string
  /** What was counted in the window of the event. */
  readonly gross: number
  /** The same less what those days usually bring; null where the days before were not counted. */
  readonly net: number | null
  readonly by: Readonly<Record<'staff' | 'guests' | 'outside', number>>
}

const sumOf = ({ views, comments, posts }: EventDay): number => views + comments + posts

/** Days of an event's window, both ends within: 14 before it begins to 28 after it ends. */
export const windowOf = ({ startsOn, endsOn }: Pick<EventDay, 'startsOn' | 'endsOn'>): Span => ({
  from: addDays(startsOn, -BEFORE),
  until: addDays(endsOn, AFTER + 1),
})

/**
 * What each event reached: views, comments and posts of its window, less the daily mean of the counted days among the 28
 * before the window, times the days of the window that were counted. At least seven days say what is usual.
 */
export function reachOf(rows: readonly EventDay[]): Reach[] {
  const events = Map.groupBy(rows, ({ event, startsOn }) => `${startsOn} ${event.toLowerCase()}`)
  return [...events.values()].flatMap((days): Reach[] => {
    const [first] = days
    if (!first) return []
    const { from, until } = windowOf(first)
    const within = days.filter(({ day }) => day >= from && day < until)
    const before = days.filter(({ day }) => day < from && daysBetween(day, from) <= USUAL)
    const gross = within.reduce((all, one) => all + sumOf(one), 0)
    const usualDays = new Set(before.map(({ day }) => day)).size
    const usual = before.reduce((all, one) => all + sumOf(one), 0) / usualDays
    const counted = new Set(within.map(({ day }) => day)).size
    const part = (who: string): number =>
      within.filter((one) => one.from === who).reduce((all, one) => all + sumOf(one), 0)
    return [
      {
        ...{ event: first.event, startsOn: first.startsOn, gross },
        net: usualDays < 7 ? null : gross - usual * counted,
        by: { staff: part('staff'), guests: part('guests'), outside: part('outside') },
      },
    ]
  })
}
