import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Check, CheckReport } from '#modules/publishing/contract.ts'
import { orpc } from '#web/api.ts'
import type { DraftValue } from './draft-keeper.ts'

export type Verdict = {
  report: CheckReport | undefined
  decision: {
    outcome: 'allow' | 'needs' | 'refuse'
    reasons: { rule: string; message: string; help?: string | undefined }[]
    steps: { label: string; dueAt: string }[]
  }
  /** It is about exactly the words in the field; marks may be drawn. */
  fresh: boolean
}

/** What the checks and the rules say about an answer as it is typed; undefined while nothing is. */
export function useChecks(channelId: string, value: DraftValue): Verdict | undefined {
  const resting = useRested(value, 200)
  const empty = value.text.trim() === '' && value.media.length === 0
  const variant = { channelId, text: resting.text, media: [...resting.media], lang: null }
  const query = useQuery({
    ...orpc.publishing.check.queryOptions({ input: { kind: 'reply', variants: [variant] } }),
    enabled: !empty && (resting.text.trim() !== '' || resting.media.length > 0),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  })
  if (empty || !query.data) return undefined
  const [report] = query.data.reports
  return {
    report,
    decision: query.data.decision,
    fresh: !query.isPlaceholderData && resting.text === value.text,
  }
}

/** The value once it has not changed for `ms`. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}

export const mustFix = (verdict: Verdict | undefined): Check[] =>
  verdict?.report?.checks.filter((check) => check.severity === 'must-fix') ?? []
