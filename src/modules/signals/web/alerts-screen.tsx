import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { SignalCard } from '#modules/signals/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { RaiseDialog } from './raise-dialog.tsx'
import { SignalRow } from './signal-row.tsx'
import css from './signals.module.css'

type Show = 'now' | 'muted' | 'all'

/** Listen, Alerts: what was noticed, why, and what was made of it. */
export function Screen() {
  const { show, signal, raise } = useSearch<{ show: Show; signal?: string; raise?: boolean }>()
  const set = useSetSearch()
  const query = useInfiniteQuery({
    ...orpc.signals.list.infiniteOptions({
      input: (before: string | undefined) => ({ show, limit: 30, ...(before ? { before } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  usePlace([t('Listen'), t('Alerts')])
  return (
    <Page>
      <PageTitle
        title={t('Alerts')}
        note={t(
          'Every query, every account and every desk is watched against its own usual hour. Nothing has to be set.',
        )}
        actions={
          <>
            <ButtonLink to="/listen/alerts/noticed">{t('What is noticed')}</ButtonLink>
            <ButtonLink to="/listen/alerts/replay">{t('Replay')}</ButtonLink>
            <Button kind="pri" icon="incident" onPress={() => set({ raise: true })}>
              {t('Raise an alarm')}
            </Button>
          </>
        }
      />
      <Tabs
        label={t('Which alerts')}
        value={show}
        onChange={(next) => set({ show: next, signal: undefined })}
        tabs={[
          { id: 'now', label: t('Going on') },
          { id: 'muted', label: t('Kept quiet') },
          { id: 'all', label: t('Everything') },
        ]}
      />
      {signal ? <Found id={signal} maySettle={pages[0]?.maySettle ?? false} /> : null}
      <QueryView
        query={query}
        skeleton="cards"
        rows={3}
        what={t('The alerts could not be loaded.')}
        isEmpty={(data) => data.pages.every((page) => page.signals.length === 0)}
        empty={<Nothing show={show} watched={pages[0]?.watched ?? 0} />}
      >
        {(data) => (
          <ul className={css.list}>
            {data.pages
              .flatMap((page) => page.signals)
              .filter(({ id }) => id !== signal)
              .map((one) => (
                <SignalRow
                  key={one.id}
                  signal={one}
                  found={false}
                  maySettle={data.pages[0]?.maySettle ?? false}
                />
              ))}
          </ul>
        )}
      </QueryView>
      {query.hasNextPage ? (
        <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('Show older ones')}
        </Button>
      ) : null}
      {raise ? <RaiseDialog onClose={() => set({ raise: undefined })} /> : null}
    </Page>
  )
}

/** The one somebody came for, wherever it stands in the list. */
function Found({ id, maySettle }: { id: string; maySettle: boolean }) {
  const query = useQuery(orpc.signals.one.queryOptions({ input: { id } }))
  return (
    <QueryView query={query} skeleton="cards" rows={1} what={t('This alert could not be loaded.')}>
      {(one: SignalCard) => (
        <ul className={css.list}>
          <SignalRow signal={one} found maySettle={maySettle} />
        </ul>
      )}
    </QueryView>
  )
}

function Nothing({ show, watched }: { show: Show; watched: number }) {
  if (show === 'muted')
    return (
      <EmptyState
        title={t('Nothing was kept quiet.')}
        text={t('What looks like something you called noise stands here.')}
      />
    )
  if (watched === 0)
    return (
      <EmptyState
        icon="listen"
        title={t('Nothing was heard yet')}
        text={t('Save a query or connect an account. From then on it is watched.')}
        action={{ label: t('Queries'), to: '/listen/queries' }}
      />
    )
  return (
    <EmptyState
      icon="listen"
      title={show === 'now' ? t('All is as usual') : t('Nothing unusual was ever noticed')}
      text={t(
        '{n, plural, one {One query, account or desk is watched.} other {# queries, accounts and desks are watched.}}',
        { n: watched },
      )}
    />
  )
}
