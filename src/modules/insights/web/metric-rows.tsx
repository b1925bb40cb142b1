import { DataTable } from '#web/design/data-table.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import type { Answer } from '../contract.ts'
import styles from './metric.module.css'
import { isOfPlan, type Row, rowColumns } from './row-columns.tsx'
import { usePeriod } from './use-period.ts'
import { useRows } from './use-rows.ts'
import { useScope } from './use-scope.ts'

const keyOf = (row: Row): string => row.id

/** Everything a figure was counted from; each row leads to where it happened. */
export function MetricRows({ answer }: { answer: Answer }) {
  const { zone } = usePeriod()
  const { query, more, total } = useRows()
  const hidden = query.data?.pages[0]?.rows.length === 0 && total > 0
  return (
    <section className={styles.rows} aria-labelledby="rows-behind">
      <h2 id="rows-behind" className={styles.rowsHead}>
        {query.data && !hidden
          ? t('{n, plural, one {The # row behind it} other {The # rows behind it}}', { n: total })
          : t('The rows behind it')}
        {hidden || isOfPlan(answer.metric) ? null : <span className="qq t13">{t('newest first')}</span>}
      </h2>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The rows could not be loaded.')}
        isEmpty={({ pages }) => pages[0]?.rows.length === 0}
        empty={<NoRows hidden={hidden} />}
      >
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return (
            <DataTable
              caption={t('The rows behind it')}
              columns={rowColumns(answer.metric, zone)}
              rows={rows}
              keyOf={keyOf}
              rowTo={(row) => row.href}
              onEnd={more}
              total={total}
              height={560}
              foot={
                query.isFetchingNextPage ? (
                  <span className="qq">{t('Loading more')}</span>
                ) : (
                  <span className={styles.printOnly}>
                    {t('Paper shows the newest rows; the CSV file holds all {n}.', { n: total })}
                  </span>
                )
              }
            />
          )
        }}
      </QueryView>
    </section>
  )
}

/** Why there is no row: none there, or none for whoever looks. */
function NoRows({ hidden }: { hidden: boolean }) {
  const { input } = useScope()
  if ('memberId' in input)
    return (
      <p className="q">{t('The rows of one person are shown to nobody: that would be watching them.')}</p>
    )
  return (
    <p className="q">
      {hidden
        ? t(
            'You may see this figure, but not the rows behind it. Whoever plans, approves or audits the budget may open them, and heads those of their own department.',
          )
        : t('No row in these days. Choose more days, another desk or another channel.')}
    </p>
  )
}
