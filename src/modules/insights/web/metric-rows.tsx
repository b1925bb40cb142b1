import { DataTable } from '#web/design/data-table.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import type { Answer } from '../contract.ts'
import styles from './metric.module.css'
import { type Row, rowColumns } from './row-columns.tsx'
import { usePeriod } from './use-period.ts'
import { useRows } from './use-rows.ts'

const keyOf = (row: Row): string => row.id

/** Everything a figure was counted from; each row leads to where it happened. */
export function MetricRows({ answer }: { answer: Answer }) {
  const { zone } = usePeriod()
  const { query, more, total } = useRows()
  return (
    <section className={styles.rows} aria-labelledby="rows-behind">
      <h2 id="rows-behind" className={styles.rowsHead}>
        {query.data
          ? t('{n, plural, one {The # row behind it} other {The # rows behind it}}', { n: total })
          : t('The rows behind it')}
        <span className="qq t13">{t('newest first')}</span>
      </h2>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The rows could not be loaded.')}
        isEmpty={({ pages }) => pages[0]?.total === 0}
        empty={
          <p className="q">{t('No row in these days. Choose more days, another desk or another channel.')}</p>
        }
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
