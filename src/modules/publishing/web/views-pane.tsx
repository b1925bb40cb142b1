import { Pane } from '#web/design/panes.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { type DraftView, draftViewName, draftViews } from './drafts/views.ts'
import { useAttention } from './use-attention.ts'

export type PublishPlace = DraftView | 'calendar' | 'attention'

/** The left pane of the room: calendar, what needs a look, drafts by how far they are. */
export function ViewsPane({ current }: { current: PublishPlace }) {
  const attention = useAttention()
  return (
    <Pane area="views" label={t('Views')}>
      <ViewList
        items={[
          { id: 'calendar', to: '/publish/calendar', label: t('Calendar'), current: current === 'calendar' },
          {
            id: 'attention',
            to: '/publish/attention',
            label: t('Needs attention'),
            count: attention,
            current: current === 'attention',
          },
        ]}
      />
      <ViewList
        title={t('Drafts')}
        items={draftViews.map((view) => ({
          id: view,
          to: view === 'open' ? '/publish' : `/publish?view=${view}`,
          label: draftViewName(view),
          current: current === view,
        }))}
      />
    </Pane>
  )
}
