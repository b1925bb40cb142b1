import type { ReactNode } from 'react'
import './timeline.css'

export type TimelineItem = {
  id: string
  title: ReactNode
  note?: ReactNode
  /** The latest, or the one that is open. */
  now?: boolean | undefined
}

/** What happened between us and one person or thing, newest first, as knots on one thread. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={item.now ? 'now' : undefined}>
          <b>{item.title}</b>
          {item.note ? <span className="q">{item.note}</span> : null}
        </li>
      ))}
    </ol>
  )
}
