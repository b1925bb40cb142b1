import { TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { ApprovalLine } from './approval-line.tsx'
import type { ApprovalsQuery } from './approvals-to-give.tsx'

/** Consents whose time ran out in the line below me: nothing vanishes, and I may answer instead. */
export function OverdueBelow({ query }: { query: ApprovalsQuery }) {
  const set = useSetSearch()
  return (
    <TodayPart
      title={t('Overdue below you')}
      query={query}
      what={t('What is overdue could not be loaded.')}
      isEmpty={(data) => data.approvals.length === 0}
      end={(data) => formatNumber(data.approvals.length)}
    >
      {(data) =>
        data.approvals.map((card) => (
          <ApprovalLine
            key={card.id}
            card={card}
            quiet
            act={t('Step in')}
            label={t('Read “{title}” and decide in place of {who}', { title: card.title, who: card.label })}
            onOpen={(id) => set({ approval: id }, { push: true })}
          />
        ))
      }
    </TodayPart>
  )
}

/** Consents I gave that can still be taken back, because nothing has gone out. */
export function GivenByMe({ query }: { query: ApprovalsQuery }) {
  const set = useSetSearch()
  return (
    <TodayPart
      title={t('You consented, not out yet')}
      query={query}
      what={t('What you consented to could not be loaded.')}
      isEmpty={(data) => data.approvals.length === 0}
      end={(data) => formatNumber(data.approvals.length)}
    >
      {(data) =>
        data.approvals.map((card) => (
          <ApprovalLine
            key={card.id}
            card={card}
            quiet
            act={t('Look')}
            label={t('Look at “{title}”, or take your consent back', { title: card.title })}
            onOpen={(id) => set({ approval: id }, { push: true })}
          />
        ))
      }
    </TodayPart>
  )
}
