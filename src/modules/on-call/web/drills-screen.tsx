import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatExact, formatTime, t } from '#web/i18n.ts'
import { useGo, usePlace } from '#web/screen-hooks.ts'
import { useAct } from './use-act.ts'

/** Drills: whether an alarm would have reached people. */
export function Screen() {
  const go = useGo()
  const query = useQuery(orpc.onCall.drills.queryOptions())
  const start = useAct(
    () => api.onCall.startDrill(),
    t('It rings now. Whoever is on call has half an hour to answer.'),
    ({ id }) => go(`/on-call/drills/${id}`),
  )
  usePlace([t('On call'), t('Drills')])
  const mayNot = query.data?.mayNot
  return (
    <Page width="text">
      <PageTitle
        title={t('Drills')}
        note={
          query.data?.nextOn
            ? t('Once a month everybody on call is rung through all their ways. Next: {when}.', {
                when: formatExact(query.data.nextOn),
              })
            : t('Once a month everybody on call is rung through all their ways.')
        }
        actions={
          <Button
            icon="bell"
            busy={start.isPending}
            disabledReason={mayNot ?? undefined}
            onPress={() => start.mutate(undefined)}
          >
            {t('Start a drill now')}
          </Button>
        }
      />
      <QueryView query={query} skeleton="list" what={t('The drills could not be loaded.')}>
        {({ drills }) =>
          drills.length === 0 ? (
            <EmptyState
              icon="bell"
              title={t('No drill yet')}
              text={t('The first one comes by itself once there is a rota.')}
            />
          ) : (
            drills.map(({ id, startedAt, startedBy, finishedAt, members, reached }) => (
              <Row
                key={id}
                to={`/on-call/drills/${id}`}
                title={formatTime(startedAt)}
                note={startedBy ? t('started by {name}', { name: startedBy.name }) : t('the monthly one')}
                end={
                  finishedAt ? (
                    <StateWord tone={reached === members ? 'good' : 'warn'}>
                      {t('{reached} of {members} reached', { reached, members })}
                    </StateWord>
                  ) : (
                    <StateWord tone="wait">{t('Running')}</StateWord>
                  )
                }
              />
            ))
          )
        }
      </QueryView>
    </Page>
  )
}
