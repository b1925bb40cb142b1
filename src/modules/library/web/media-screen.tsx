import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { mediumKinds } from '../contract.ts'
import { AddMedia } from './add-media.tsx'
import styles from './library.module.css'
import { LibraryNav } from './library-nav.tsx'
import { MediaFilters, type MediaSearch, shownStates } from './media-filters.tsx'
import { MediumPane } from './medium-pane.tsx'
import { MediumTile } from './medium-tile.tsx'
import { MoreWhenSeen } from './more-when-seen.tsx'

/** Every medium people may write with, the newest first, and what is known about the right to use it. */
export function Screen() {
  const search = useSearch<MediaSearch>()
  const set = useSetSearch()
  const [adding, setAdding] = useState(false)
  usePlace([t('Publish'), t('Library')])
  const query = useMedia(search)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const mayNotAdd = query.data?.pages[0]?.mayNotAdd
  return (
    <Page>
      <PageTitle
        title={t('Library')}
        note={t('Media, texts and messages to write with')}
        actions={
          <Button
            kind="pri"
            icon="plus"
            disabledReason={mayNotAdd ?? undefined}
            onPress={() => setAdding(true)}
          >
            {t('Add media')}
          </Button>
        }
      />
      <LibraryNav current="media" />
      <Panel>
        <MediaFilters search={search} />
        <QueryView
          query={query}
          skeleton="cards"
          what={t('The media could not be loaded.')}
          isEmpty={(data) => data.pages[0]?.media.length === 0}
          empty={<Nothing search={search} onAdd={mayNotAdd === null ? () => setAdding(true) : undefined} />}
        >
          {(data) => (
            <>
              <ul className={styles.grid} aria-label={t('Media')}>
                {data.pages
                  .flatMap((page) => page.media)
                  .map((medium) => (
                    <MediumTile
                      key={medium.id}
                      medium={medium}
                      current={medium.id === search.medium}
                      onOpen={() => set({ medium: medium.id }, { push: true })}
                    />
                  ))}
              </ul>
              <MoreWhenSeen
                more={hasNextPage}
                busy={isFetchingNextPage}
                onMore={() => void fetchNextPage()}
              />
            </>
          )}
        </QueryView>
      </Panel>
      {search.medium ? (
        <MediumPane key={search.medium} mediumId={search.medium} onClose={() => set({ medium: undefined })} />
      ) : null}
      {adding ? <AddMedia onClose={() => setAdding(false)} onAdded={(medium) => set({ medium })} /> : null}
    </Page>
  )
}

function useMedia({ q, tag, kind, state }: MediaSearch) {
  const filter = {
    q,
    tagId: tag,
    kind: mediumKinds.find((one) => one === kind),
    state: shownStates.find((one) => one === state),
    limit: 60,
  }
  return useInfiniteQuery(
    orpc.library.media.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
}

function Nothing({ search, onAdd }: { search: MediaSearch; onAdd: (() => void) | undefined }) {
  const set = useSetSearch()
  const { q, tag, kind, state } = search
  if (q || tag || kind || state)
    return (
      <EmptyState
        icon="search"
        title={t('Nothing fits these filters')}
        action={{
          label: t('Show all'),
          run: () => set({ q: undefined, tag: undefined, kind: undefined, state: undefined }),
        }}
      />
    )
  return (
    <EmptyState
      title={t('The library is empty')}
      text={t(
        'Add the pictures, films and documents that may be used again, with whose they are and until when. Whoever writes a post is then offered only what may be used.',
      )}
      action={onAdd ? { label: t('Add media'), run: onAdd, icon: 'plus' } : undefined}
    />
  )
}
