import type { ReactNode } from 'react'
import { Link } from '../link.tsx'
import { ErrorState } from './error-state.tsx'
import { SectionHead } from './rows.tsx'
import './today-part.css'

type Asked<T> = { data: T | undefined; error: unknown; refetch: () => unknown }

type TodayPartProps<T> = {
  title: string
  query: Asked<T>
  /** What stands at the end of the heading. */
  end?: ((data: T) => ReactNode) | undefined
  /** “Your conversations could not be loaded.” */
  what: string
  isEmpty: (data: T) => boolean
  children: (data: T) => ReactNode
}

/** One part of Today: not there while it holds nothing, and it fails alone. */
export function TodayPart<T>({ title, query, end, what, isEmpty, children }: TodayPartProps<T>) {
  const { data } = query
  if (data === undefined) {
    return query.error ? <ErrorState error={query.error} what={what} onRetry={() => query.refetch()} /> : null
  }
  if (isEmpty(data)) return null
  return (
    <section className="today-part" aria-label={title}>
      <SectionHead title={title} end={end?.(data)} />
      {children(data)}
    </section>
  )
}

type TodayItemProps = {
  title: ReactNode
  /** Where the title leads. */
  to?: string | undefined
  /** One or two lines below: from whom, until when. */
  note?: ReactNode
  /** The one thing to do, at the end of the line. */
  act?: ReactNode
}

/** One thing that waits, in a part of Today. */
export function TodayItem({ title, to, note, act }: TodayItemProps) {
  return (
    <article className="today-item">
      <div>
        <h3>{to ? <Link to={to}>{title}</Link> : title}</h3>
        {note ? <p>{note}</p> : null}
      </div>
      {act}
    </article>
  )
}
