import type { CalendarItem } from '../../contract.ts'
import { DayCell } from './day-cell.tsx'
import { byDay, dayKey } from './days.ts'
import styles from './grid.module.css'
import { weekdayNames } from './labels.ts'
import { Slot } from './slot.tsx'
import { Rest, shown } from './week-grid.tsx'

type MonthGridProps = {
  label: string
  days: readonly Date[]
  month: number
  items: readonly CalendarItem[]
  write: boolean
}

const most = 3

/** The weeks of a month, a line for each card. */
export function MonthGrid({ label, days, month, items, write }: MonthGridProps) {
  const cards = byDay(items)
  return (
    <>
      <div className={`${styles.names} label`} aria-hidden="true">
        {weekdayNames().map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={styles.month} aria-label={label}>
        {days.map((day) => {
          const here = cards.get(dayKey(day)) ?? []
          return (
            <DayCell
              key={dayKey(day)}
              day={day}
              label={String(day.getDate())}
              outside={day.getMonth() !== month}
              write={write}
            >
              {shown(here, most).map((item) => (
                <Slot key={item.id} item={item} shape="line" />
              ))}
              <Rest count={here.length - shown(here, most).length} day={day} />
            </DayCell>
          )
        })}
      </ol>
    </>
  )
}
