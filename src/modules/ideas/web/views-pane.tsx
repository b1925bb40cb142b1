import { Pane } from '#web/design/panes.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { useRights } from './use-rights.ts'
import { useWaiting } from './use-waiting.ts'
import { ideaViewName, ideaViews, requestViewName, requestViews } from './views.ts'

const ideasAt = (view: string): string => (view === 'open' ? '/publish/ideas' : `/publish/ideas?view=${view}`)
const requestsAt = (view: string): string =>
  view === 'new' ? '/publish/ideas/requests' : `/publish/ideas/requests?view=${view}`

/** The left pane of the room. `current` is `ideas.<view>`, `requests.<view>`, `boxes` or `polls`. */
export function ViewsPane({ current }: { current: string }) {
  const { manage } = useRights()
  const waiting = useWaiting()
  return (
    <Pane area="views" label={t('Views')}>
      <ViewList
        title={t('Ideas')}
        items={ideaViews.map((view) => ({
          id: view,
          to: ideasAt(view),
          label: ideaViewName(view),
          current: current === `ideas.${view}`,
        }))}
      />
      {manage ? (
        <ViewList
          title={t('Requests')}
          items={[
            ...requestViews.map((view) => ({
              id: view,
              to: requestsAt(view),
              label: requestViewName(view),
              count: view === 'new' ? waiting : undefined,
              current: current === `requests.${view}`,
            })),
            {
              id: 'boxes',
              to: '/publish/ideas/requests/boxes',
              label: t('Request boxes'),
              current: current === 'boxes',
            },
          ]}
        />
      ) : null}
      <ViewList
        title={t('Polls')}
        items={[
          { id: 'polls', to: '/publish/ideas/polls', label: t('All polls'), current: current === 'polls' },
        ]}
      />
    </Pane>
  )
}
