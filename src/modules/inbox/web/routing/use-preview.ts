import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RoutesPreview } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import type { Rules } from './draft.ts'

const restMs = 400

export type Previewed = {
  answer: RoutesPreview | undefined
  /** Something newer is written than the answer is of. */
  waiting: boolean
  error: unknown
  retry: () => void
}

/** What the rules would have done with what came in lately, asked whenever writing rests. */
export function usePreview({ rules, ownWords }: Rules, enabled: boolean): Previewed {
  const now = JSON.stringify({ rules, ownWords })
  const [asked, setAsked] = useState(now)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(now), restMs)
    return () => clearTimeout(timer)
  }, [now])
  const input = JSON.parse(asked) as Rules
  const query = useQuery({
    ...orpc.inbox.previewRoutes.queryOptions({ input }),
    enabled,
    placeholderData: keepPreviousData,
  })
  return {
    answer: query.data,
    waiting:
      enabled && !query.error && (asked !== now || query.isPlaceholderData || query.data === undefined),
    error: query.error,
    retry: () => void query.refetch(),
  }
}
