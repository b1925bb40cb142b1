import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { CalendarItem } from '../../contract.ts'
import { DayCell } from './day-cell.tsx'
import { byDay, dayKey } from './days.ts'
import styles from './grid.module.css'
import { shortDay } from './labels.ts'
import { Slot } from './slot.tsx'

type WeekGridProps = {
  label: string
  days: readonly Date[]
  items: readonly CalendarItem[]
  /** At most this many cards a day; the rest is a link to the day. */
  most?: number | undefined
  className?: string | undefined
}

/** Seven days side by side. */
export function WeekGrid({ label, days, items, most = Number.POSITIVE_INFINITY, className }: WeekGridProps) {
  const cards = byDay(items)
  return (
    <ol className={classes(styles.week, className)} aria-label={label}>
      {days.map((day) => {
        const here = cards.get(dayKey(day)) ?? []
        return (
          <DayCell key={dayKey(day)} day={day} label={shortDay(day)}>
            {shown(here, most).map((item) => (
              <Slot key={item.id} item={item} />
            ))}
            <Rest count={here.length - shown(here, most).length} day={day} />
          </DayCell>
        )
      })}
    </ol>
  )
}

/** As many as fit, one fewer where a line must say how many do not. */
export function shown<T>(items: readonly T[], most: number): readonly T[] {
  return items.length <= most ? items : items.slice(0, Math.max(0, most - 1))
}

/** How many more there are, and the way to them. */
export function Rest({ count, day }: { count: number; day: Date }) {
  if (count <= 0) return null
  return (
    <Link to={`/publish/calendar?view=week&day=${dayKey(day)}`} className={styles.rest}>
      {t('{n} more', { n: count })}
    </Link>
  )
}
