import { SectionHead } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import type { CalendarItem } from '../../contract.ts'
import { useBoard } from './board.ts'
import styles from './calendar.module.css'
import { byDay, dayKey, parseDay } from './days.ts'
import { Slot } from './slot.tsx'

/** The days that hold something, one below the other: the calendar on a phone. */
export function Agenda({ label, items }: { label: string; items: readonly CalendarItem[] }) {
  const { viewer } = useBoard()
  const today = dayKey(viewer.now)
  return (
    <ol className={styles.agenda} aria-label={label}>
      {[...byDay(items)].map(([key, cards]) => (
        <li key={key}>
          <SectionHead
            level={3}
            title={formatDay(parseDay(key) ?? new Date(), 'long')}
            end={key === today ? t('Today') : null}
          />
          {cards.map((item) => (
            <Slot key={item.id} item={item} shape="tall" />
          ))}
        </li>
      ))}
    </ol>
  )
}
