import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { DeadLetter } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { DeadLetterRow } from './dead-letter-row.tsx'
import css from './listen.module.css'
import { ListenFrame } from './listen-frame.tsx'
import { RawSheet } from './raw-sheet.tsx'
import { useChannels } from './use-channels.ts'

const keyOf = (letter: DeadLetter): string => letter.id

/** Listen, Could not be read: items that are kept until somebody, or a newer Weft, can read them. */
export function Screen() {
  const { item } = useSearch<{ item?: string | undefined }>()
  const set = useSetSearch()
  const { byId } = useChannels()
  const query = useInfiniteQuery(
    orpc.listening.deadLetters.infiniteOptions({
      input: (before: string | undefined) => ({ before, limit: 50 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  )
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const first = query.data?.pages[0]
  return (
    <ListenFrame title={t('Could not be read')} here="/listen/unreadable">
      <QueryView
        query={query}
        what={t('These items could not be loaded.')}
        isEmpty={() => items.length === 0}
        empty={<AllRead />}
      >
        {() => (
          <>
            <PaneHead
              title={t('Kept as they came, to be read again')}
              count={first?.total}
              actions={first?.canManage ? <ReadAll /> : undefined}
            />
            <VirtualList
              label={t('Items that could not be read')}
              items={items}
              keyOf={keyOf}
              estimate={64}
              onEnd={more}
              loading={isFetchingNextPage}
              render={(letter) => (
                <DeadLetterRow
                  letter={letter}
                  channel={byId.get(letter.channelId)}
                  canManage={first?.canManage ?? false}
                  onShow={() => set({ item: letter.id }, { push: true })}
                />
              )}
            />
          </>
        )}
      </QueryView>
      <RawSheet id={item} onClose={() => set({ item: undefined })} />
    </ListenFrame>
  )
}

function ReadAll() {
  const all = useMutation(
    orpc.listening.replayAll.mutationOptions({
      onSuccess: ({ count }) =>
        toast(t('{n, plural, one {# item is} other {# items are}} read again.', { n: count })),
      onError: toastError,
    }),
  )
  return (
    <Button icon="retry" size="s" className={css.all} busy={all.isPending} onPress={() => all.mutate({})}>
      {t('Read all again')}
    </Button>
  )
}

function AllRead() {
  return (
    <EmptyState
      icon="check"
      title={t('Everything could be read')}
      text={t('What a network sends and Weft does not understand is kept here, whole, until it can be read.')}
    />
  )
}
