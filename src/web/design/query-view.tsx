import type { ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'
import { Skeleton, type SkeletonShape } from './skeleton.tsx'

/** The part of a TanStack query this needs. */
type QueryLike<T> = {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

type QueryViewProps<T> = {
  query: QueryLike<T>
  skeleton?: SkeletonShape | undefined
  rows?: number | undefined
  /** Shown instead of the content when the answer holds nothing. */
  empty?: ReactNode
  /** What counts as nothing; an empty list, without it. */
  isEmpty?: ((data: T) => boolean) | undefined
  /** “The conversations could not be loaded.” */
  what?: string | undefined
  children: (data: T) => ReactNode
}

const nothing = (data: unknown): boolean => Array.isArray(data) && data.length === 0

/** Skeleton, failure, nothing or content: the four faces of everything that is fetched. Old content outlives a failure. */
export function QueryView<T>({
  query,
  skeleton = 'list',
  rows,
  empty,
  isEmpty = nothing,
  what,
  children,
}: QueryViewProps<T>) {
  if (query.data !== undefined) {
    return <>{empty !== undefined && isEmpty(query.data) ? empty : children(query.data)}</>
  }
  if (query.error) return <ErrorState error={query.error} what={what} onRetry={() => void query.refetch()} />
  return <Skeleton shape={skeleton} rows={rows} />
}
