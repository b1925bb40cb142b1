import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import type { Progress } from '../contract/manage.ts'
import styles from './training.module.css'

type Department = Progress['departments'][number]

const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : formatNumber(part / whole, 'percent')

/** Whom the training is open to, and who has completed it: two figures that are often confused. */
export function HeadFigures({ heads }: { heads: Progress['heads'] }) {
  const { people, available, asked, completed } = heads
  return (
    <div className={styles.figures}>
      <Figure
        value={share(available, people)}
        reason={t('nobody is in the directory')}
        note={t('available to all: {part} of {whole} people can open it', {
          part: available,
          whole: people,
        })}
      />
      <Figure
        value={asked === 0 ? null : share(completed, people)}
        reason={t('no course is required of anybody yet')}
        note={
          asked === 0
            ? t('completed by all: say first what is required of whom')
            : t('completed by all: {part} of {whole} people hold everything required of them', {
                part: completed,
                whole: people,
              })
        }
      />
    </div>
  )
}

/** Departments as they stand in the tree, with how their people do. */
export function DepartmentProgress({ departments }: { departments: readonly Department[] }) {
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('By department')}
        columns={columns()}
        rows={inTree(departments)}
        keyOf={(row) => row.id ?? 'none'}
      />
    </div>
  )
}

function columns(): Column<Department>[] {
  const number = (id: 'people' | 'enrolled' | 'done' | 'overdue', head: string): Column<Department> => ({
    id,
    head,
    align: 'end',
    sort: (row) => row[id],
    cell: (row) => (
      <span className={row[id] === 0 ? 'qq' : id === 'overdue' ? 'stop mid' : undefined}>
        {formatNumber(row[id])}
      </span>
    ),
  })
  return [
    {
      id: 'name',
      head: t('Department'),
      names: true,
      cell: (row) => (
        <span style={{ paddingInlineStart: `${row.depth * 16}px` }}>{row.name ?? t('In no department')}</span>
      ),
    },
    number('people', t('People')),
    number('enrolled', t('Enrolled')),
    number('done', t('Certified')),
    number('overdue', t('Overdue')),
    {
      id: 'share',
      head: t('Certified of enrolled'),
      align: 'end',
      sort: (row) => (row.enrolled === 0 ? null : row.done / row.enrolled),
      cell: (row) => share(row.done, row.enrolled) ?? <span className="qq">{t('nobody enrolled')}</span>,
    },
  ]
}

/** Parents before their children, each level by name. */
function inTree(departments: readonly Department[]): Department[] {
  const below = (parentId: string | null, depth: number): Department[] =>
    departments
      .filter((row) => row.id !== null && row.parentId === parentId && row.depth === depth)
      .flatMap((row) => [row, ...below(row.id, depth + 1)])
  return [...below(null, 0), ...departments.filter((row) => row.id === null)]
}
