import { type DragEvent, type ReactNode, useState } from 'react'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { firstMinute } from '../composer/moments.ts'
import { useBoard } from './board.ts'
import { dayKey } from './days.ts'
import styles from './grid.module.css'

type DayCellProps = {
  day: Date
  /** What stands at the head: “Thu 12”, “12”. */
  label: string
  /** Not of the month that is shown. */
  outside?: boolean | undefined
  /** Offers to write something for this day. */
  write?: boolean | undefined
  children?: ReactNode
}

/** A day: its cards, and a place to drop one. */
export function DayCell({ day, label, outside, write, children }: DayCellProps) {
  const { dragged, drop, viewer } = useBoard()
  const [over, setOver] = useState(false)
  const today = dayKey(viewer.now) === dayKey(day)
  const past = dayKey(day) < dayKey(viewer.now)
  const allow = (event: DragEvent): void => {
    if (!dragged) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  const look = classes(
    styles.day,
    today && styles.today,
    (day.getDay() === 0 || day.getDay() === 6) && styles.off,
    outside && styles.outside,
    over && dragged && styles.over,
  )
  return (
    <li
      className={look}
      aria-label={formatDay(day, 'long')}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        drop(day)
      }}
    >
      <h3>
        <b>{label}</b>
        {today ? <span className={styles.word}>{t('Today')}</span> : null}
        {write && !past ? (
          <Link
            to={`/publish/new?at=${encodeURIComponent(firstMinute(day, viewer.now))}`}
            className={styles.write}
            aria-label={t('Write for {day}', { day: formatDay(day, 'long') })}
          >
            <Icon name="plus" size="s" />
          </Link>
        ) : null}
      </h3>
      {children}
    </li>
  )
}
