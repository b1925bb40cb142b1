import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { HandedLine } from './by-hand/handed-line.tsx'
import { ViewScreen } from './view-screen.tsx'

/** Everything that waits for somebody to post it on its network. */
export function Screen() {
  const query = useQuery(orpc.publishing.byHand.queryOptions({ input: { whose: 'all' } }))
  return (
    <ViewScreen title={t('To post by hand')} current="by-hand">
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
    </ViewScreen>
  )
}
