import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, orpc } from '#web/api.ts'
import type { CheckReport } from '../../contract.ts'
import { useDebounced } from '../use-debounced.ts'
import { type Content, isBlank, keyOf, toInput } from './content.ts'
import { gatherChecks, type Verdict } from './gather-checks.ts'

export type Decision = Awaited<ReturnType<typeof api.publishing.check>>['decision']

export type Seen = {
  readonly text: string
  readonly thread: readonly { readonly text: string }[]
  readonly report: CheckReport
}

export type Checks = {
  readonly verdict: Verdict
  readonly decision: Decision | undefined
  /** What a judgement of the class is about: all columns together, as they were asked about. */
  readonly digest: string | undefined
  /** The last verdict on a column, with the text it was given on. */
  readonly seen: (key: string) => Seen | undefined
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
  const asking = answered?.input.variants
  const keys = useMemo(() => (asking ?? []).map((one) => keyOf(one.channelId, one.lang)), [asking])
  return {
    blank,
    decision,
    digest: answered?.answer.digest,
    verdict: useMemo(() => gatherChecks(reports ?? [], decision, keys), [reports, decision, keys]),
    pending: answered?.asked !== now,
    error: query.error,
    seen: (key) => {
      // Reports stand in the order of what was asked.
      const index = answered?.input.variants.findIndex((one) => keyOf(one.channelId, one.lang) === key) ?? -1
      const [report, variant] = [reports?.[index], answered?.input.variants[index]]
      return report && variant ? { text: variant.text, thread: variant.thread ?? [], report } : undefined
    },
  }
}
