import type { ApprovalCard } from '#modules/governance/contract.ts'
import { TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { ApprovalLine } from './approval-line.tsx'

type Answer = { approvals: ApprovalCard[] }
export type ApprovalsQuery = { data: Answer | undefined; error: unknown; refetch: () => unknown }

/** Approvals that wait for me. One press opens exactly what would go out, the next one settles it. */
export function ApprovalsToGive({ query }: { query: ApprovalsQuery }) {
  const set = useSetSearch()
  return (
    <TodayPart
      title={t('Approvals to give')}
      query={query}
      what={t('The approvals that wait for you could not be loaded.')}
      isEmpty={(data) => data.approvals.length === 0}
      end={(data) => formatNumber(data.approvals.length)}
    >
      {(data) =>
        data.approvals.map((card) => (
          <ApprovalLine
            key={card.id}
            card={card}
            act={t('Decide')}
            label={t('Read “{title}” and decide', { title: card.title })}
            onOpen={(id) => set({ approval: id }, { push: true })}
          />
        ))
      }
    </TodayPart>
  )
}
