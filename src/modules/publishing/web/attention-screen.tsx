import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import type { PostCard } from '../contract.ts'
import styles from './drafts/drafts.module.css'
import { TroubleLine } from './drafts/trouble-line.tsx'
import { ViewScreen } from './view-screen.tsx'

const keyOf = (post: PostCard): string => post.id

/** Posts that did not go their way: held, refused, or unsure whether they are out. */
export function Screen() {
  return (
    <ViewScreen title={t('Needs attention')} current="attention" still>
      <Troubles />
    </ViewScreen>
  )
}

function Troubles() {
  const channels = useQuery(orpc.channels.list.queryOptions())
  const query = useInfiniteQuery(
    orpc.publishing.posts.infiniteOptions({
      input: (cursor: string | undefined) => ({ view: 'attention', cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const channelOf = (id: string): ChannelCard | undefined =>
    channels.data?.channels.find((channel) => channel.id === id)
  return (
    <QueryView
      query={query}
      skeleton="cards"
      what={t('The posts could not be loaded.')}
      isEmpty={(data) => data.pages.every((page) => page.posts.length === 0)}
      empty={
        <div className={styles.nothing}>
          <EmptyState
            icon="check"
            title={t('Everything went its way')}
            text={t(
              'A post that is held, refused or unsure stands here, with its reason and what you can do.',
            )}
          />
        </div>
      }
    >
      {(data) => (
        <VirtualList
          label={t('Needs attention')}
          items={data.pages.flatMap((page) => page.posts)}
          keyOf={keyOf}
          estimate={104}
          onEnd={hasNextPage && !isFetchingNextPage ? fetchNextPage : undefined}
          loading={isFetchingNextPage}
          render={(post) => <TroubleLine post={post} channel={channelOf(post.channelId)} />}
        />
      )}
    </QueryView>
  )
}
