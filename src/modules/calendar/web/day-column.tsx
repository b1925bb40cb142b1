import { type DragEvent, useState } from 'react'
import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { BoardItem, Ghost } from '../contract.ts'
import { useBoard } from './board.ts'
import { clockText, type Day, minuteOf } from './days.ts'
import { GhostCard } from './ghost-card.tsx'
import styles from './grid.module.css'
import { ItemCard } from './item-card.tsx'
import { longDay } from './labels.ts'
import { type Block, layOut } from './lanes.ts'
import type { DayBand } from './on-day.ts'

type DayColumnProps = {
  day: Day
  items: readonly BoardItem[]
  ghosts: readonly Ghost[]
  bands: readonly DayBand[]
  /** The minute it is now, on the day that is today. */
  now: number | null
  /** How many cards stand side by side at most. */
  most: number
}

type Shown = Block & ({ readonly item: BoardItem } | { readonly ghost: Ghost })

const SNAP = 15
const LAST = 1440 - SNAP

/** The hours of one day, and a place to drop a card at a time. */
export function DayColumn({ day, items, ghosts, bands, now, most }: DayColumnProps) {
  const { dragged, drop, zone } = useBoard()
  const [over, setOver] = useState<number | null>(null)
  const blocks: Shown[] = [
    ...items.map((item) => ({ key: item.id, minute: minuteOf(item.at, zone), item })),
    ...ghosts.map((ghost) => ({
      key: `${ghost.slotId}/${ghost.at}`,
      minute: minuteOf(ghost.at, zone),
      ghost,
    })),
  ]
  const { placed, crowds } = layOut(blocks, most)
  const minuteAt = (event: DragEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect()
    const minute = ((event.clientY - box.top) / box.height) * 1440
    return Math.min(LAST, Math.max(0, Math.round(minute / SNAP) * SNAP))
  }
  const allow = (event: DragEvent<HTMLElement>): void => {
    if (!dragged) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(minuteAt(event))
  }
  return (
    <ol
      className={styles.column}
      aria-label={longDay(day)}
      onDragOver={allow}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(null)
        drop(day, minuteAt(event))
      }}
    >
      {bands.map(({ key, band, from, to }) => (
        <li
          key={key}
          className={classes(styles.band, band.kind === 'quiet' && styles.quiet)}
          style={{ insetBlockStart: share(from), blockSize: share(to - from) }}
          title={band.name}
        >
          <span className="clip">
            {band.kind === 'quiet' ? t('Quiet period “{name}”', { name: band.name }) : band.name}
          </span>
        </li>
      ))}
      {now === null ? null : (
        <li className={styles.now} style={{ insetBlockStart: share(now) }} aria-hidden="true" />
      )}
      {placed.map(({ block, lane, lanes }) => (
        <li
          key={block.key}
          className={styles.place}
          style={{
            insetBlockStart: share(Math.min(block.minute, LAST - SNAP)),
            insetInlineStart: `${(100 * lane) / lanes}%`,
            inlineSize: `${100 / lanes}%`,
          }}
        >
          {'item' in block ? <ItemCard item={block.item} /> : <GhostCard ghost={block.ghost} />}
        </li>
      ))}
      {crowds.map((crowd) => (
        <li key={crowd.minute} className={styles.crowd} style={{ insetBlockStart: share(crowd.minute) }}>
          <Link to={`/publish/calendar?view=${most > 3 ? 'list' : 'day'}&day=${day}`}>
            {t('{n} more', { n: crowd.count })}
          </Link>
        </li>
      ))}
      {over === null || !dragged ? null : (
        <li className={styles.over} style={{ insetBlockStart: share(over) }} aria-hidden="true">
          {clockText(over)}
        </li>
      )}
    </ol>
  )
}

function share(minutes: number): string {
  return `${(100 * minutes) / 1440}%`
}
