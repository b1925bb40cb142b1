import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from './ideas.module.css'
import { NewPoll } from './new-poll.tsx'
import { PollPanel } from './poll-panel.tsx'
import { useRights } from './use-rights.ts'
import { ViewsPane } from './views-pane.tsx'

/** Public polls and what came of them. */
export function Screen() {
  const { open } = useSearch<{ open?: boolean }>()
  const set = useSetSearch()
  const { manage } = useRights()
  const polls = useQuery(orpc.ideas.polls.queryOptions({ input: {} }))
  const opening = open === true && manage
  usePlace([t('Publish'), t('Ideas'), t('Polls')])
  return (
    <Panes title={t('Polls')} areas={['views', 'main']}>
      <ViewsPane current="polls" />
      <Pane area="main" label={t('Polls')}>
        <PaneHead
          large
          title={t('Polls')}
          actions={
            <>
              <PaneToggle area="views" label={t('Views')} />
              {manage ? (
                <Button
                  size="s"
                  kind={opening ? 'plain' : 'pri'}
                  icon={opening ? undefined : 'plus'}
                  expanded={opening}
                  onPress={() => set({ open: opening ? undefined : true })}
                >
                  {opening ? t('Close the form') : t('Begin a poll')}
                </Button>
              ) : null}
            </>
          }
        />
        <div className={css.pageIn}>
          {opening ? <NewPoll onClose={() => set({ open: undefined })} /> : null}
          <QueryView
            query={polls}
            skeleton="cards"
            what={t('The polls could not be loaded.')}
            isEmpty={(data) => data.polls.length === 0 && !opening}
            empty={
              <EmptyState
                icon="chart"
                title={t('Nobody was asked yet')}
                text={t(
                  'A poll asks the public with two to eight answers. What they choose, and what they write themselves, can become an idea.',
                )}
                action={
                  manage
                    ? { label: t('Begin a poll'), run: () => set({ open: true }), icon: 'plus' }
                    : undefined
                }
              />
            }
          >
            {(data) => data.polls.map((poll) => <PollPanel key={poll.id} poll={poll} />)}
          </QueryView>
        </div>
      </Pane>
    </Panes>
  )
}
