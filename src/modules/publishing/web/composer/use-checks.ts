import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, orpc } from '#web/api.ts'
import type { CheckReport } from '../../contract.ts'
import { useDebounced } from '../use-debounced.ts'
import { type Content, isBlank, toInput } from './content.ts'
import { gatherChecks, type Verdict } from './gather-checks.ts'

export type Decision = Awaited<ReturnType<typeof api.publishing.check>>['decision']

export type Checks = {
  readonly verdict: Verdict
  readonly decision: Decision | undefined
  /** What a judgement of the class is about: all columns together, as they were asked about. */
  readonly digest: string | undefined
  /** The last verdict on a column, with the text it was given on. */
  readonly seen: (channelId: string) => { readonly text: string; readonly report: CheckReport } | undefined
  /** Typed on since the checks looked. */
  readonly pending: boolean
  readonly error: unknown
  /** Neither words nor images yet: nothing to look at. */
  readonly blank: boolean
}

const PAUSE = 200

/** What the server says of the draft while it is typed: lengths, checks, and what the decision would be. */
export function useChecks(content: Content, draftId: string | null): Checks {
  const blank = isBlank({ ...content, title: '', idea: '' })
  const now = useMemo(() => JSON.stringify(toInput(content).variants), [content])
  const asked = useDebounced(now, PAUSE)
  const input = {
    kind: 'post' as const,
    variants: JSON.parse(asked) as ReturnType<typeof toInput>['variants'],
    ...(draftId ? { draftId } : {}),
  }
  const query = useQuery({
    queryKey: orpc.publishing.check.queryKey({ input }),
    queryFn: async ({ signal }) => ({ asked, input, answer: await api.publishing.check(input, { signal }) }),
    enabled: !blank && input.variants.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const answered = blank || content.variants.length === 0 ? undefined : query.data
  const reports = answered?.answer.reports
  const decision = answered?.answer.decision
  return {
    blank,
    decision,
    digest: answered?.answer.digest,
    verdict: useMemo(() => gatherChecks(reports ?? [], decision), [reports, decision]),
    pending: answered?.asked !== now,
    error: query.error,
    seen: (channelId) => {
      const report = reports?.find((one) => one.channelId === channelId)
      const text = answered?.input.variants.find((one) => one.channelId === channelId)?.text
      return report && text !== undefined ? { text, report } : undefined
    },
  }
}
