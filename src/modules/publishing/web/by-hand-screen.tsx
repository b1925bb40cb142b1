import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { HandedLine } from './by-hand/handed-line.tsx'
import styles from './drafts/drafts.module.css'
import { ViewsPane } from './views-pane.tsx'

/** Everything that waits for somebody to post it on its network. */
export function Screen() {
  usePlace([t('Publish'), t('To post by hand')])
  const query = useQuery(orpc.publishing.byHand.queryOptions({ input: { whose: 'all' } }))
  return (
    <Panes title={t('To post by hand')} areas={['views', 'main']}>
      <ViewsPane current="by-hand" />
      <Pane area="main" label={t('To post by hand')}>
        <PaneHead
          large
          title={t('To post by hand')}
          actions={<PaneToggle area="views" label={t('Views')} />}
        />
        <div className={styles.list}>
          <QueryView
            query={query}
            skeleton="cards"
            what={t('The posts could not be loaded.')}
            isEmpty={(data) => data.posts.length === 0}
            empty={
              <EmptyState
                icon="check"
                title={t('Nothing waits to be posted by hand')}
                text={t(
                  'For networks without a way in for Weft, a post stands here at its minute: text and pictures ready, one press away from the app. Such channels are added under Settings, Channels.',
                )}
              />
            }
          >
            {(data) => data.posts.map((post) => <HandedLine key={post.id} post={post} />)}
          </QueryView>
        </div>
      </Pane>
    </Panes>
  )
}
