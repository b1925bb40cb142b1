import { type DragEvent, useState } from 'react'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { BoardItem, Ghost } from '../contract.ts'
import { useBoard } from './board.ts'
import { byDay, type Day, dayOf } from './days.ts'
import { EventLine } from './event-line.tsx'
import { GhostCard } from './ghost-card.tsx'
import styles from './grid.module.css'
import { ItemCard } from './item-card.tsx'
import { longDay, weekdayNames } from './labels.ts'
import { bandsOn, type DayBand, eventsOn } from './on-day.ts'
import type { BoardData } from './use-board.ts'
import { firstMinute, writeTo } from './write-at.ts'

type MonthGridProps = { label: string; days: readonly Day[]; month: string; data: BoardData }

const MOST = 4

/** The weeks of a month, a line for each card. */
export function MonthGrid({ label, days, month, data }: MonthGridProps) {
  const { zone, mayWrite } = useBoard()
  const items = byDay(data.items, zone)
  const ghosts = byDay(data.ghosts, zone)
  return (
    <>
      <div className={`${styles.names} label`} aria-hidden="true">
        {weekdayNames().map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={styles.month} aria-label={label}>
        {days.map((day) => (
          <DayCell
            key={day}
            day={day}
            outside={day.slice(0, 7) !== month}
            items={items.get(day) ?? []}
            ghosts={mayWrite ? (ghosts.get(day) ?? []) : []}
            bands={bandsOn(data.bands, day, zone)}
            events={eventsOn(data.events, day, zone)}
          />
        ))}
      </ol>
    </>
  )
}

type DayCellProps = {
  day: Day
  outside: boolean
  items: readonly BoardItem[]
  ghosts: readonly Ghost[]
  bands: readonly DayBand[]
  events: BoardData['events']
}

function DayCell({ day, outside, items, ghosts, bands, events }: DayCellProps) {
  const { dragged, drop, viewer, zone, mayWrite } = useBoard()
  const [over, setOver] = useState(false)
  const today = dayOf(viewer.now, zone)
  const whole = bands.find((band) => band.from === 0 && band.to === 1440)
  const shown = items.length <= MOST ? items : items.slice(0, MOST - 1)
  const free = ghosts.slice(0, Math.max(0, MOST - shown.length - 1))
  const allow = (event: DragEvent): void => {
    if (!dragged) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  return (
    <li
      className={classes(
        styles.day,
        day === today && styles.today,
        outside && styles.outside,
        whole && styles.shaded,
        over && dragged && styles.dropped,
      )}
      title={whole?.band.name}
      aria-label={longDay(day)}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        drop(day)
      }}
    >
      <h3>
        <b>{Number(day.slice(8))}</b>
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
      {events.slice(0, 2).map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
      {shown.map((item) => (
        <ItemCard key={item.id} item={item} shape="line" />
      ))}
      {items.length > shown.length ? (
        <Link to={`/publish/calendar?view=day&day=${day}`} className={styles.rest}>
          {t('{n} more', { n: items.length - shown.length })}
        </Link>
      ) : null}
      {free.map((ghost) => (
        <GhostCard key={`${ghost.slotId}/${ghost.at}`} ghost={ghost} line />
      ))}
    </li>
  )
}
