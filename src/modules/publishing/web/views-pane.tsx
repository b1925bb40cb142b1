import { Pane } from '#web/design/panes.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { type DraftView, draftViewName, draftViews } from './drafts/views.ts'
import { useWaiting } from './use-waiting.ts'

export type PublishPlace = DraftView | 'attention' | 'held' | 'by-hand'

/** The left pane of the room: what needs a look or a hand, drafts by how far they are. */
export function ViewsPane({ current }: { current: PublishPlace }) {
  const waiting = useWaiting()
  return (
    <Pane area="views" label={t('Views')}>
      <ViewList
        items={[
          {
            id: 'attention',
            to: '/publish/attention',
            label: t('Needs attention'),
            count: waiting?.attention || undefined,
            current: current === 'attention',
          },
          {
            id: 'held',
            to: '/publish/held',
            label: t('Held by a pause'),
            count: waiting?.held || undefined,
            current: current === 'held',
          },
          {
            id: 'by-hand',
            to: '/publish/by-hand',
            label: t('To post by hand'),
            count: waiting?.byHand || undefined,
            current: current === 'by-hand',
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
