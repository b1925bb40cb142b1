import { Chip } from '#web/design/chip.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import type { MissingMember } from '../../contract.ts'
import styles from './progress.module.css'

/** Who has not acknowledged yet, the longest overdue first. */
export function MissingPeople({ rows, filtered }: { rows: readonly MissingMember[]; filtered: boolean }) {
  return (
    <Panel title={t('Missing')} note={rows.length > 0 ? formatNumber(rows.length) : undefined}>
      {rows.length === 0 ? (
        <EmptyState
          icon="check"
          title={
            filtered
              ? t('Everybody in this department has acknowledged it')
              : t('Everybody has acknowledged it')
          }
        />
      ) : (
        <div className={styles.table}>
          <DataTable
            caption={t('Who has not acknowledged it yet')}
            keyOf={(row) => row.id}
            rows={rows}
            height={560}
            rowTo={(row) => `/people/all/${row.id}`}
            columns={[
              { id: 'name', head: t('Name'), names: true, cell: (row) => row.name, sort: (row) => row.name },
              {
                id: 'department',
                head: t('Department'),
                cell: (row) => row.departmentName ?? t('In no department'),
                sort: (row) => row.departmentName,
              },
              { id: 'due', head: t('Due'), cell: (row) => <Due row={row} />, sort: (row) => row.dueAt },
              {
                id: 'reminded',
                head: t('Reminded'),
                cell: (row) => (row.remindedAt ? <Time at={row.remindedAt} style="day" /> : t('not yet')),
                sort: (row) => row.remindedAt,
              },
            ]}
          />
        </div>
      )}
    </Panel>
  )
}

function Due({ row }: { row: MissingMember }) {
  if (row.dueAt === null) return <span className="qq">{t('no date')}</span>
  if (!row.overdue) return <Time at={row.dueAt} style="day" />
  return (
    <Chip tone="stop" icon="late">
      <Time at={row.dueAt} style="day" />
    </Chip>
  )
}
