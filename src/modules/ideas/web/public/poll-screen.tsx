import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PollPage } from '#modules/ideas/contract.ts'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PublicPage } from '#web/design/public-page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { PollFigures } from '../poll-figures.tsx'
import { Ballot } from './ballot.tsx'
import css from './public.module.css'

/** A poll for anybody: the answers, then what others chose. */
export function Screen() {
  const { address = '' } = useParams<{ address: string }>()
  const queries = useQueryClient()
  const page = useQuery({
    ...orpc.ideas.pollPage.queryOptions({ input: { address } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const title = page.data?.question ?? t('Poll')
  usePlace([title])
  const again = () => queries.invalidateQueries({ queryKey: orpc.ideas.pollPage.key() })
  return (
    <PublicPage from={page.data?.organisation} title={title}>
      <QueryView query={page} skeleton="form" what={t('There is no poll at this address.')}>
        {(data) => (
          <>
            {data.intro ? (
              <p className={css.intro} dir="auto">
                {data.intro}
              </p>
            ) : null}
            {data.state === 'open' && !data.voted ? (
              <Ballot address={address} page={data} onVoted={() => void again()} />
            ) : (
              <Outcome page={data} />
            )}
          </>
        )}
      </QueryView>
    </PublicPage>
  )
}

function Outcome({ page }: { page: PollPage }) {
  if (page.state === 'planned')
    return (
      <EmptyState
        icon="clock"
        title={t('Not open yet')}
        text={t('You can vote from {day} on.', { day: formatDay(page.opensAt) })}
      />
    )
  return (
    <>
      <p role="status" className="strong">
        {page.state === 'closed' ? t('This poll is over.') : t('Thank you for your vote.')}
      </p>
      {page.tally ? (
        <PollFigures tally={page.tally} question={page.question} />
      ) : (
        <p>
          {page.closesAt
            ? t('The figures show when the poll is over: {day}.', { day: formatDay(page.closesAt) })
            : t('The figures show when the poll is over.')}
        </p>
      )}
    </>
  )
}
