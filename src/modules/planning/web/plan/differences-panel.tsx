import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import { money, monthNames } from '../words.ts'

const changeWord = (change: 'added' | 'removed' | 'changed'): string =>
  ({ added: t('new line'), removed: t('left out'), changed: t('changed line') })[change]

/** What this version has otherwise than another, the largest change first. */
export function DifferencesPanel({ id, than }: { id: string; than: string }) {
  const query = useQuery(orpc.planning.differences.queryOptions({ input: { id, than } }))
  const months = monthNames()
  return (
    <Panel
      title={t('Differences')}
      note={
        query.data ? t('together {amount}', { amount: money(query.data.by, query.data.currency) }) : undefined
      }
    >
      <QueryView
        query={query}
        skeleton="table"
        what={t('The differences could not be loaded.')}
        isEmpty={(data) => data.differences.length === 0}
        empty={<p className="q">{t('Both versions are the same.')}</p>}
      >
        {({ differences }) => (
          <DataTable
            caption={t('Differences')}
            rows={differences}
            keyOf={({ lineId }) => lineId}
            columns={[
              {
                id: 'name',
                head: t('Line'),
                names: true,
                cell: ({ name, formerName }) => (formerName ? `${formerName} → ${name}` : name),
              },
              {
                id: 'what',
                head: t('What'),
                cell: ({ change, moved }) => `${changeWord(change)}${moved ? `, ${t('moved')}` : ''}`,
              },
              {
                id: 'before',
                head: t('Before'),
                align: 'end',
                cell: ({ before, currency }) =>
                  before === null ? '–' : formatMoney(before, currency, 'round'),
              },
              {
                id: 'after',
                head: t('Afterwards'),
                align: 'end',
                cell: ({ after, currency }) => (after === null ? '–' : formatMoney(after, currency, 'round')),
              },
              {
                id: 'months',
                head: t('Months'),
                cell: (one) =>
                  one.months.length === 12
                    ? t('all')
                    : one.months.map(({ month }) => months[month]).join(', ') || '–',
              },
            ]}
          />
        )}
      </QueryView>
    </Panel>
  )
}
