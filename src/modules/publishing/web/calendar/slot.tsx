import type { DragEvent } from 'react'
import { classes } from '#web/design/classes.ts'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { formatDay, formatExact, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { CalendarItem } from '../../contract.ts'
import { useBoard } from './board.ts'
import { clock } from './labels.ts'
import styles from './slot.module.css'
import { slotWords } from './slot-words.ts'
import { canMove } from './use-calendar.ts'

/** One thing on its day: when, where, who must act. It can be dragged, or moved by its button or the key M. */
export function Slot({ item }: { item: CalendarItem }) {
  const board = useBoard()
  const { word, tone } = slotWords(item, board.viewer)
  const current = item.draftId !== null && item.draftId === board.current
  const free = canMove(item)
  const title = item.title.trim() || t('Untitled draft')
  const start = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', title)
    board.drag(item)
  }
  return (
    <div className={classes(styles.holder, board.dragged?.id === item.id && styles.lifted)}>
      <Link
        to={item.draftId ? `/publish/drafts/${item.draftId}` : '/publish/attention'}
        current={current}
        className={classes(styles.slot, styles[tone], current && styles.current)}
        draggable={free}
        onDragStart={free ? start : undefined}
        onDragEnd={() => board.drag(null)}
        title={`${formatExact(item.at)}, ${word}`}
        onKeyDown={(event) => {
          if (event.key !== 'm' || !free || event.metaKey || event.ctrlKey || event.altKey) return
          event.preventDefault()
          board.ask(item)
        }}
      >
        <span className={styles.head}>
          <time dateTime={item.at}>{clock(item.at)}</time>
          {item.networks.map(({ channelId, network, networkName }) => (
            <NetworkGlyph key={channelId} network={network} label={networkName} />
          ))}
          <span className={classes(styles.word, 'clip', tone !== 'plain' && tone)}>{word}</span>
        </span>
        <span className={classes(styles.title, 'clip')} dir="auto">
          {title}
        </span>
      </Link>
      {free ? (
        <button
          type="button"
          className={styles.move}
          title={t('Move to another time (M)')}
          aria-label={t('Move “{title}”, {day}', { title, day: formatDay(item.at, 'long') })}
          onClick={() => board.ask(item)}
        >
          <Icon name="calendar" size="s" />
        </button>
      ) : null}
    </div>
  )
}
