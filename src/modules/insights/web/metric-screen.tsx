import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { usePlace } from '#web/screen-hooks.ts'
import type { Answer } from '../contract.ts'
import { AsOf } from './board/as-of.tsx'
import { CompareLine } from './compare-line.tsx'
import { CsvButton } from './csv-button.tsx'
import styles from './metric.module.css'
import { MetricChart } from './metric-chart.tsx'
import { MetricFilters } from './metric-filters.tsx'
import { MetricRows } from './metric-rows.tsx'
import { MetricStanding } from './metric-standing.tsx'
import { AlertPanel } from './notes/alert-panel.tsx'
import { CommentPanel } from './notes/comment-panel.tsx'
import notes from './notes/notes.module.css'
import { TargetPanel } from './notes/target-panel.tsx'
import { PartTabs, usePart } from './part-tabs.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { PrintButton } from './print-button.tsx'
import { PrintHead } from './print-head.tsx'
import { said } from './said.ts'
import { ShareButton } from './share-button.tsx'
import { SplitPanel } from './split-panel.tsx'
import { usePeriod } from './use-period.ts'
import { useScope } from './use-scope.ts'

/** One metric: its course, its definition, what it stands on, and the rows behind it. */
export function Screen() {
  const { input, filterWords } = useScope()
  // Other days or another desk are the same page: the old figure stays until the new one is counted.
  const figure = useQuery(
    orpc.insights.figure.queryOptions({ input, refetchInterval: 60_000, placeholderData: keepPreviousData }),
  )
  const name = figure.data ? said(figure.data.metric.name) : t('One metric')
  usePlace([t('Scoreboard'), name])
  if (figure.data === undefined) {
    return (
      <Page>
        {figure.error ? (
          <ErrorState
            error={figure.error}
            what={t('This metric could not be loaded.')}
            onRetry={() => void figure.refetch()}
          />
        ) : (
          <>
            <PageTitle title={name} />
            <Skeleton shape="chart" label={t('The figures are counted')} />
            <Skeleton shape="table" />
          </>
        )}
      </Page>
    )
  }
  return <Metric answer={figure.data} filterWords={filterWords} stale={figure.isPlaceholderData} />
}

type MetricProps = { answer: Answer; filterWords: string; stale: boolean }

function Metric({ answer, filterWords, stale }: MetricProps) {
  const { carried, period } = usePeriod()
  const { search } = useScope()
  const { metric } = answer
  const part = usePart(metric)
  return (
    <Page>
      <PrintHead />
      <PageTitle
        title={said(metric.name)}
        note={filterWords}
        actions={
          <>
            <PeriodPicker />
            <CsvButton />
            <ShareButton metric={metric.id} />
            <PrintButton />
          </>
        }
      />
      <PartTabs metric={metric} />
      <MetricFilters />
      <div className={styles.detail} aria-busy={stale}>
        <MetricChart answer={answer} />
        <MetricStanding answer={answer} />
      </div>
      <CompareLine answer={answer} />
      <AsOf at={answer.asOf} current={answer.current} />
      <div className={notes.three}>
        <TargetPanel metric={metric} part={part} departmentId={search.desk} />
        <AlertPanel metric={metric} part={part} departmentId={search.desk} />
        <CommentPanel metricId={metric.id} departmentId={search.desk} lastDay={period.lastDay} />
      </div>
      <SplitPanel answer={answer} />
      <MetricRows answer={answer} />
      <p className={`t13 ${styles.back}`}>
        <Link to="/scoreboard" search={carried} className="link">
          {t('Back to the scoreboard')}
        </Link>
      </p>
    </Page>
  )
}
