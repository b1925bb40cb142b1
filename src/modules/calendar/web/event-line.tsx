import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import type { EventKind, EventView } from '../contract.ts'
import { useBoard } from './board.ts'
import styles from './grid.module.css'
import { exact } from './labels.ts'

/** What kind of event it is, in a word. */
export function kindWord(kind: EventKind): string {
  switch (kind) {
    case 'launch':
      return t('Launch')
    case 'fair':
      return t('Fair')
    case 'results':
      return t('Results day')
    case 'holiday':
      return t('Holiday')
    case 'other':
      return t('Event')
  }
}

/** An event at the head of its day. */
export function EventLine({ event }: { event: EventView }) {
  const { zone } = useBoard()
  const words = [kindWord(event.kind), event.departmentName, event.note].filter(Boolean).join(', ')
  const span = event.allDay ? '' : `${exact(event.from, zone)} – ${exact(event.to, zone)}. `
  return (
    <span className={styles.event} title={`${event.name}. ${span}${words}`}>
      <Icon name="pin" size="s" label={kindWord(event.kind)} />
      <span className="clip" dir="auto">
        {event.name}
      </span>
    </span>
  )
}
