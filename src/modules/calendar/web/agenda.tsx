import { SectionHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { useBoard } from './board.ts'
import styles from './calendar.module.css'
import { byDay, type Day, dayOf } from './days.ts'
import { EventLine } from './event-line.tsx'
import { GhostCard } from './ghost-card.tsx'
import { ItemCard } from './item-card.tsx'
import { longDay } from './labels.ts'
import { eventsOn } from './on-day.ts'
import type { BoardData } from './use-board.ts'

/** The days that hold something, one below the other: the calendar on a phone. */
export function Agenda({ label, days, data }: { label: string; days: readonly Day[]; data: BoardData }) {
  const { viewer, zone, mayWrite } = useBoard()
  const today = dayOf(viewer.now, zone)
  const items = byDay(data.items, zone)
  const ghosts = byDay(mayWrite ? data.ghosts : [], zone)
  const full = days.filter(
    (day) => items.has(day) || ghosts.has(day) || eventsOn(data.events, day, zone).length > 0,
  )
  return (
    <ol className={styles.agenda} aria-label={label}>
      {full.map((day) => (
        <li key={day}>
          <SectionHead level={3} title={longDay(day)} end={day === today ? t('Today') : null} />
          {eventsOn(data.events, day, zone).map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
          {(items.get(day) ?? []).map((item) => (
            <ItemCard key={item.id} item={item} shape="tall" />
          ))}
          {(ghosts.get(day) ?? []).map((ghost) => (
            <GhostCard key={`${ghost.slotId}/${ghost.at}`} ghost={ghost} />
          ))}
        </li>
      ))}
    </ol>
  )
}
