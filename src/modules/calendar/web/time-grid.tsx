import { useEffect, useRef } from 'react'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useBoard } from './board.ts'
import { DayColumn } from './day-column.tsx'
import { byDay, type Day, dayOf, minuteOf } from './days.ts'
import { EventLine } from './event-line.tsx'
import styles from './grid.module.css'
import { longDay, shortDay } from './labels.ts'
import { bandsOn, eventsOn } from './on-day.ts'
import type { BoardData } from './use-board.ts'
import { firstMinute, writeTo } from './write-at.ts'

type TimeGridProps = { label: string; days: readonly Day[]; data: BoardData }

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** Where it is scrolled to at first. */
const MORNING = 7

/** Days side by side with their hours: what goes out, what is shaded, which slots are free. */
export function TimeGrid({ label, days, data }: TimeGridProps) {
  const { zone, viewer, mayWrite } = useBoard()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const hour = box.current?.querySelector<HTMLElement>('[data-hour="1"]')?.offsetHeight ?? 0
    if (box.current) box.current.scrollTop = hour * MORNING
  }, [])
  const items = byDay(data.items, zone)
  const ghosts = byDay(data.ghosts, zone)
  const today = dayOf(viewer.now, zone)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: it groups nothing to fill in
    <div className={styles.box} ref={box} tabIndex={0} role="group" aria-label={label}>
      <div className={styles.grid} style={{ '--days': days.length } as React.CSSProperties}>
        <div className={styles.corner} />
        {days.map((day) => (
          <header key={day} className={classes(styles.head, day === today && styles.today)}>
            <h3>
              <b>{shortDay(day)}</b>
              {day === today ? <span className={styles.todayWord}>{t('Today')}</span> : null}
              {mayWrite && day >= today ? (
                <Link
                  to={writeTo(firstMinute(day, viewer.now, zone))}
                  className={styles.write}
                  aria-label={t('Write for {day}', { day: longDay(day) })}
                >
                  <Icon name="plus" size="s" />
                </Link>
              ) : null}
            </h3>
            {eventsOn(data.events, day, zone).map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </header>
        ))}
        <div className={styles.hours} aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour} data-hour={hour}>
              {hour === 0 ? '' : `${String(hour).padStart(2, '0')}:00`}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            key={day}
            day={day}
            items={items.get(day) ?? []}
            ghosts={mayWrite ? (ghosts.get(day) ?? []) : []}
            bands={bandsOn(data.bands, day, zone)}
            now={day === today ? minuteOf(viewer.now, zone) : null}
            most={days.length === 1 ? 8 : 3}
          />
        ))}
      </div>
    </div>
  )
}
