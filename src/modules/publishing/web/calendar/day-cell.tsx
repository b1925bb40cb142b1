import { type DragEvent, type ReactNode, useState } from 'react'
import { classes } from '#web/design/classes.ts'
import { formatDay, t } from '#web/i18n.ts'
import { useBoard } from './board.ts'
import { dayKey } from './days.ts'
import styles from './grid.module.css'

type DayCellProps = {
  day: Date
  /** What stands at the head: “Thu 12”. */
  label: string
  children?: ReactNode
}

/** A day: its cards, and a place to drop one. */
export function DayCell({ day, label, children }: DayCellProps) {
  const { dragged, drop, viewer } = useBoard()
  const [over, setOver] = useState(false)
  const today = dayKey(viewer.now) === dayKey(day)
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
      </h3>
      {children}
    </li>
  )
}
