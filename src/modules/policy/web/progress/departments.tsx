import { LinkButton } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { DepartmentProgress } from '../../contract.ts'
import styles from './progress.module.css'

const share = (row: DepartmentProgress): number => row.acknowledged / row.required

/** One line a department; choosing one narrows the list below. */
export function Departments({
  rows,
  current,
}: {
  rows: readonly DepartmentProgress[]
  current: string | undefined
}) {
  const set = useSetSearch()
  const named = (row: DepartmentProgress): string => (row.departmentId ? row.name : t('In no department'))
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('Acknowledged by department')}
        keyOf={(row) => row.departmentId ?? 'none'}
        rows={rows}
        columns={[
          {
            id: 'name',
            head: t('Department'),
            names: true,
            sort: named,
            cell: (row) => {
              const chosen = row.departmentId === current
              if (!row.departmentId) return named(row)
              return (
                <LinkButton onPress={() => set({ department: chosen ? undefined : row.departmentId })}>
                  {chosen ? `${row.name} (${t('show all')})` : row.name}
                </LinkButton>
              )
            },
          },
          {
            id: 'required',
            head: t('People'),
            align: 'end',
            sort: (row) => row.required,
            cell: (row) => formatNumber(row.required),
          },
          {
            id: 'missing',
            head: t('Missing'),
            align: 'end',
            sort: (row) => row.required - row.acknowledged,
            cell: (row) => formatNumber(row.required - row.acknowledged),
          },
          {
            id: 'share',
            head: t('Acknowledged'),
            align: 'end',
            sort: share,
            cell: (row) => (
              <span className={styles.share}>
                <meter
                  className={styles.meter}
                  min={0}
                  max={1}
                  value={share(row)}
                  aria-label={formatNumber(share(row), 'percent')}
                />
                {formatNumber(share(row), 'percent')}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
