import { useInfiniteQuery } from '@tanstack/react-query'
import type { PagingRowView } from '#modules/on-call/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { secondsText, stateText } from './words.ts'

/** Every alarm somebody was rung for, the newest first. */
export function Screen() {
  const query = useInfiniteQuery(
    orpc.onCall.pagings.infiniteOptions({
      input: (before: string | undefined) => ({ limit: 50, ...(before ? { before } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: ({ more }) => more ?? undefined,
    }),
  )
  usePlace([t('On call'), t('Alarms')])
  return (
    <Page width="text">
      <PageTitle title={t('Alarms')} note={t('What people were rung for, and who answered when.')} />
      <QueryView
        query={query}
        skeleton="list"
        what={t('The alarms could not be loaded.')}
        isEmpty={({ pages }) => pages[0]?.pagings.length === 0}
        empty={<EmptyState icon="bell" title={t('Nobody was rung yet')} text={t('Try it with a drill.')} />}
      >
        {({ pages }) => (
          <>
            {pages.flatMap(({ pagings }) =>
              pagings.map((paging) => (
                <Row
                  key={paging.id}
                  to={`/on-call/pagings/${paging.id}`}
                  title={paging.title}
                  note={noteOf(paging)}
                  end={
                    <StateWord tone={stateText(paging.state).tone}>{stateText(paging.state).words}</StateWord>
                  }
                />
              )),
            )}
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show older ones')}
              </Button>
            ) : null}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function noteOf({ subjectType, severity, startedAt, acknowledgedAt, acknowledgedBy }: PagingRowView): string {
  const what = subjectType === 'drill' ? t('Drill') : t('SEV{severity}', { severity })
  const parts = [what, formatTime(startedAt)]
  if (acknowledgedAt && acknowledgedBy) {
    const seconds = Math.round((Date.parse(acknowledgedAt) - Date.parse(startedAt)) / 1000)
    parts.push(t('{name} after {time}', { name: acknowledgedBy.name, time: secondsText(seconds) }))
  }
  return parts.join(' · ')
}
