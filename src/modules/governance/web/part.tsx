import type { ReactNode } from 'react'
import { ErrorState } from '#web/design/error-state.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import styles from './today.module.css'

type Asked<T> = { data: T | undefined; error: unknown; refetch: () => unknown }

type PartProps<T> = {
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
export function Part<T>({ title, query, end, what, isEmpty, children }: PartProps<T>) {
  const { data } = query
  if (data === undefined) {
    return query.error ? <ErrorState error={query.error} what={what} onRetry={() => query.refetch()} /> : null
  }
  if (isEmpty(data)) return null
  return (
    <section className={styles.part} aria-label={title}>
      <SectionHead title={title} end={end?.(data)} />
      {children(data)}
    </section>
  )
}
