import { Pane } from '#web/design/panes.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { useMine } from './by-hand/use-mine.ts'
import { type DraftView, draftViewName, draftViews } from './drafts/views.ts'
import { useHeld } from './held/use-held.ts'
import { useAttention } from './use-attention.ts'

export type PublishPlace = DraftView | 'attention' | 'held' | 'by-hand'

/** The left pane of the room: what needs a look or a hand, drafts by how far they are. */
export function ViewsPane({ current }: { current: PublishPlace }) {
  const attention = useAttention()
  const held = useHeld()
  const mine = useMine()
  return (
    <Pane area="views" label={t('Views')}>
      <ViewList
        items={[
          {
            id: 'attention',
            to: '/publish/attention',
            label: t('Needs attention'),
            count: attention,
            current: current === 'attention',
          },
          {
            id: 'held',
            to: '/publish/held',
            label: t('Held by a pause'),
            count: held || undefined,
            current: current === 'held',
          },
          {
            id: 'by-hand',
            to: '/publish/by-hand',
            label: t('To post by hand'),
            count: mine || undefined,
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
