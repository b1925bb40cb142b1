import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure, Missing } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { tacticName } from '#web/tactics.ts'
import css from '../planning.module.css'
import { hoursText, money, reasonWord } from '../words.ts'

/** Hours by tactic and department; a cell of fewer than three people says so instead. */
export function SumsPanel({ asked }: { asked: { from: string; until: string; departmentId?: string } }) {
  const query = useQuery(orpc.planning.timeSums.queryOptions({ input: asked }))
  return (
    <Panel title={t('Time dedicated')}>
      <QueryView
        query={query}
        skeleton="table"
        what={t('The hours could not be loaded.')}
        isEmpty={({ cells }) => cells.length === 0}
        empty={<p className="q">{t('Nobody wrote time down in these months.')}</p>}
      >
        {({ cells, total, currency, estimatedShare }) => (
          <div className={css.stack}>
            <Figure
              value={total.minutes === null ? null : hoursText(total.minutes)}
              reason={total.reason ? reasonWord(total.reason) : undefined}
              note={[
                total.fte === null
                  ? ''
                  : t('{n} full-time equivalents', { n: formatNumber(total.fte, 'one') }),
                total.cost.minor === null ? reasonWord(total.cost.reason) : money(total.cost, currency),
                estimatedShare === null
                  ? ''
                  : t('{percent} are estimates', { percent: formatNumber(estimatedShare / 100, 'percent') }),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
            <DataTable
              caption={t('Time dedicated')}
              rows={cells}
              keyOf={({ tactic, department }) => `${tactic} ${department?.id ?? ''}`}
              columns={[
                { id: 'tactic', head: t('Tactic'), names: true, cell: ({ tactic }) => tacticName(tactic) },
                {
                  id: 'department',
                  head: t('Department'),
                  cell: ({ department }) => department?.name ?? t('Whole house'),
                },
                {
                  id: 'minutes',
                  head: t('Time'),
                  align: 'end',
                  sort: ({ minutes }) => minutes,
                  cell: ({ minutes, reason }) =>
                    minutes === null ? <Missing reason={reasonWord(reason)} /> : hoursText(minutes),
                },
                {
                  id: 'fte',
                  head: t('Full-time'),
                  align: 'end',
                  cell: ({ fte }) => (fte === null ? '–' : formatNumber(fte, 'one')),
                },
                {
                  id: 'cost',
                  head: t('Cost'),
                  align: 'end',
                  cell: ({ cost }) =>
                    cost.minor === null ? (
                      <Missing reason={reasonWord(cost.reason)} />
                    ) : (
                      money(cost, currency)
                    ),
                },
              ]}
            />
          </div>
        )}
      </QueryView>
    </Panel>
  )
}
