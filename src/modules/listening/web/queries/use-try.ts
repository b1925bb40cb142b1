import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { QueryTry } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'

const restMs = 350
const none: QueryTry['problems'] = []
const noHints: QueryTry['hints'] = []

export type Tried = {
  /** The last answer; it stays while the next one comes. */
  answer: QueryTry | undefined
  /** Problems of exactly what is typed now; those of an earlier text would stand in wrong places. */
  problems: QueryTry['problems']
  /** Of exactly what is typed now, like the problems. */
  hints: QueryTry['hints']
  /** Something newer is typed than the answer is of. */
  waiting: boolean
  error: unknown
  retry: () => void
}

/** What the typed words would find, asked for whenever typing rests. */
export function useTry(text: string): Tried {
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const empty = asked.trim() === ''
  const query = useQuery({
    ...orpc.listening.tryQuery.queryOptions({ input: { text: asked } }),
    enabled: !empty,
    placeholderData: keepPreviousData,
  })
  const blank = text.trim() === ''
  const current = asked === text && !query.isPlaceholderData
  return {
    answer: blank ? undefined : query.data,
    problems: current && !blank ? (query.data?.problems ?? none) : none,
    hints: current && !blank ? (query.data?.hints ?? noHints) : noHints,
    waiting: !blank && !query.error && (!current || query.data === undefined),
    error: current ? query.error : null,
    retry: () => void query.refetch(),
  }
}
