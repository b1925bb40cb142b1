import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type api, orpc } from '#web/api.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { Missing } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useSettled } from '#web/use-settled.ts'
import { severityName } from '../words.ts'

type Settings = Awaited<ReturnType<typeof api.incidents.settings>>['settings']

/** What past incidents would have been with the points above, before anybody keeps them. */
export function WhatIf(props: Pick<Settings, 'weights' | 'thresholds'>) {
  const input = useSettled({ weights: props.weights, thresholds: props.thresholds }, 300)
  const query = useQuery({
    ...orpc.incidents.whatIf.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel title={t('What past incidents would have been')}>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The past could not be judged.')}
        isEmpty={(data) => data.incidents.length === 0}
        empty={<p className="q">{t('There is no incident to try it on yet.')}</p>}
      >
        {(data) => (
          <DataTable
            caption={t('What past incidents would have been')}
            rows={data.incidents}
            keyOf={(row) => row.id}
            rowTo={(row) => `/incidents/${row.id}`}
            columns={[
              { id: 'title', head: t('Incident'), cell: (row) => row.title, names: true },
              {
                id: 'at',
                head: t('Opened'),
                cell: (row) => <Time at={row.openedAt} />,
                sort: (row) => row.openedAt,
              },
              {
                id: 'was',
                head: t('Was'),
                cell: (row) => severityName(row.severity),
                sort: (row) => row.severity,
              },
              {
                id: 'would',
                head: t('Would be'),
                cell: (row) =>
                  row.wouldBe === null ? (
                    <Missing reason={t('it was opened by hand and never measured')} />
                  ) : row.wouldBe === row.severity ? (
                    severityName(row.wouldBe)
                  ) : (
                    <b>{severityName(row.wouldBe)}</b>
                  ),
                sort: (row) => row.wouldBe,
              },
              {
                id: 'points',
                head: t('Points'),
                align: 'end',
                cell: (row) => (row.wouldScore === null ? '–' : formatNumber(row.wouldScore)),
                sort: (row) => row.wouldScore,
              },
            ]}
          />
        )}
      </QueryView>
    </Panel>
  )
}
