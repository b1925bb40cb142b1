import type { DragEvent, KeyboardEvent } from 'react'
import { classes } from '#web/design/classes.ts'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { postStateLook } from '#web/design/post-state.ts'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { BoardItem } from '../contract.ts'
import { useBoard } from './board.ts'
import styles from './card.module.css'
import { dayOf } from './days.ts'
import { clock, conflictWords, exact, longDay } from './labels.ts'
import { canMove, cardWords } from './state-look.ts'

type ItemCardProps = {
  item: BoardItem
  /** One line, in a month; tall, in a list on a phone. */
  shape?: 'line' | 'tall' | undefined
}

const arrows: Record<string, readonly [days: number, minutes: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -15],
  ArrowDown: [0, 15],
}

/** One thing at its time: where, who must act, what is in its way. Dragged, or moved by its button, M or Alt and arrows. */
export function ItemCard({ item, shape }: ItemCardProps) {
  const board = useBoard()
  const { word, tone } = cardWords(item, board.viewer)
  const free = board.mayMove && canMove(item)
  const title = item.title.trim() || t('Untitled draft')
  const troubles = board.conflictsOf(item.id).map((one) => conflictWords(one, board.zone))
  const start = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', title)
    board.drag(item)
  }
  const press = (event: KeyboardEvent): void => {
    if (!free || event.metaKey || event.ctrlKey) return
    const step = event.altKey ? arrows[event.key] : undefined
    if (!step && (event.altKey || event.key !== 'm')) return
    event.preventDefault()
    if (step) board.nudge(item, ...step)
    else board.ask(item)
  }
  return (
    <div
      className={classes(
        styles.holder,
        shape && styles[shape],
        board.dragged?.id === item.id && styles.lifted,
      )}
    >
      <Link
        to={item.draftId ? `/publish/drafts/${item.draftId}` : '/publish/attention'}
        className={classes(styles.card, styles[tone])}
        draggable={free}
        onDragStart={free ? start : undefined}
        onDragEnd={() => board.drag(null)}
        title={[`${exact(item.at, board.zone)}, ${word}.`, ...troubles].join(' ')}
        onKeyDown={press}
      >
        <span className={styles.head}>
          <time dateTime={item.at}>{clock(item.at, board.zone)}</time>
          {item.networks.slice(0, 4).map(({ channelId, network, networkName }) => (
            <NetworkGlyph key={channelId} network={network} label={networkName} />
          ))}
          {item.networks.length > 2 ? <span className={styles.more}>+{item.networks.length - 2}</span> : null}
          {troubles.length > 0 && shape !== 'line' ? (
            <Icon name="warning" size="s" label={troubles.join(' ')} className={styles.trouble} />
          ) : null}
          <span className={classes(styles.word, 'clip', tone !== 'plain' && tone)}>
            {shape === 'line' ? (
              <LineIcon item={item} word={word} troubles={troubles} />
            ) : (
              <>
                <span className={styles.said}>{word}</span>
                <Icon name={postStateLook(item.state).icon} size="s" className={styles.shape} />
              </>
            )}
          </span>
        </span>
        <span className={classes(styles.title, 'clip')} dir="auto">
          {title}
        </span>
      </Link>
      {free ? (
        <button
          type="button"
          className={styles.move}
          title={t('Move to another time (M, or Alt with the arrow keys)')}
          aria-label={t('Move “{title}”, {day}', { title, day: longDay(dayOf(item.at, board.zone)) })}
          onClick={() => board.ask(item)}
        >
          <Icon name="calendar" size="s" />
        </button>
      ) : null}
    </div>
  )
}

/** In one line there is room for one shape: what is in the way, else how it stands. */
function LineIcon({ item, word, troubles }: { item: BoardItem; word: string; troubles: readonly string[] }) {
  return troubles.length > 0 ? (
    <Icon name="warning" size="s" label={`${word}. ${troubles.join(' ')}`} className={styles.trouble} />
  ) : (
    <Icon name={postStateLook(item.state).icon} size="s" label={word} />
  )
}
