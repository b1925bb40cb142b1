import { useQueryClient } from '@tanstack/react-query'
import type { BlockedPhrase } from '#modules/originality/contract.ts'
import { type api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'

export type Words = Awaited<ReturnType<typeof api.originality.words>>

/** What a phrase does, in words, with the tone of a check. */
export function severityWords(severity: BlockedPhrase['severity']) {
  return {
    'must-fix': { label: t('Must fix'), tone: 'stop' as const },
    'needs-consent': { label: t('Needs consent'), tone: 'wait' as const },
    'good-to-know': { label: t('Good to know'), tone: undefined },
  }[severity]
}

/** Loads both lists anew, after an act. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orpc.originality.key() })
}
