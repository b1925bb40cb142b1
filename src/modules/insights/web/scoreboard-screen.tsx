import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import type { Scoreboard } from '../contract.ts'
import { AuthorityTable } from './authority-table.tsx'
import { Board as TacticBoard } from './board/board.tsx'
import { DeskTable } from './desk-table.tsx'
import { GapList } from './gap-list.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { OpeningFigures } from './opening-figures.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { PostsByChannel } from './posts-by-channel.tsx'
import { PrintButton } from './print-button.tsx'
import { PrintHead } from './print-head.tsx'
import { ResponseChart } from './response-chart.tsx'
import styles from './scoreboard.module.css'
import { ShareButton } from './share-button.tsx'
import { usePeriod } from './use-period.ts'

/** What happened: how quickly people were answered, at which desk, what went out, and when we were deaf. */
export function Screen() {
  usePlace([t('Scoreboard')])
  const { period } = usePeriod()
  const { from, to } = period
  const board = useQuery(
    orpc.insights.scoreboard.queryOptions({ input: { from, to }, refetchInterval: 60_000 }),
  )
  const channels = useQuery(orpc.channels.list.queryOptions())
  if (board.data && channels.data?.channels.length === 0 && isEmpty(board.data)) {
    return (
      <Page>
        <PageTitle title={t('Scoreboard')} />
        <NothingYet />
      </Page>
    )
  }
  return (
    <Page className={styles.page}>
      <PrintHead />
      <PageTitle
        title={t('Scoreboard')}
        note={t('all departments')}
        actions={
          <>
            <PeriodPicker />
            <ShareButton />
            <PrintButton />
          </>
        }
      />
      <TacticBoard />
      {board.data ? <Board board={board.data} /> : null}
      {board.data === undefined && board.error ? (
        <ErrorState
          error={board.error}
          what={t('The figures could not be loaded.')}
          onRetry={() => void board.refetch()}
        />
      ) : null}
      {board.isPending ? <BoardSkeleton /> : null}
    </Page>
  )
}

const isEmpty = (board: Scoreboard): boolean =>
  board.desks.length === 0 && board.channels.length === 0 && board.gaps.length === 0

function Board({ board }: { board: Scoreboard }) {
  return (
    <>
      <OpeningFigures board={board} />
      <div className={styles.two}>
        <DeskTable desks={board.desks} />
        <ResponseChart metric={board.response.metric} />
      </div>
      <div className={styles.two}>
        <PostsByChannel channels={board.channels} />
        <GapList gaps={board.gaps} />
      </div>
      <AuthorityTable answers={board.authority} />
    </>
  )
}

/** The shape of the page while its figures are counted. */
function BoardSkeleton() {
  return (
    <>
      <div className={styles.opening}>
        {[0, 1, 2].map((index) => (
          <section key={index}>
            <Skeleton shape="text" label={t('The figures are counted')} />
          </section>
        ))}
      </div>
      <div className={styles.two}>
        <Skeleton shape="table" rows={5} />
        <Skeleton shape="chart" />
      </div>
    </>
  )
}
