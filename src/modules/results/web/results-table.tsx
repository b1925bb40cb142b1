import { Chip } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { type FigureMoment, type FigureName, figureMoments, type ResultRow } from '../contract.ts'
import css from './results.module.css'
import { ValueCell } from './value-cell.tsx'
import { figureName, momentName } from './words.ts'

type Props = {
  rows: readonly ResultRow[]
  figure: FigureName
  /** Sorted by this moment; absent: newest first. */
  by: FigureMoment | undefined
  /** Only one channel is shown, so its figures can be put in order. */
  sortable: boolean
  onEnd: (() => void) | undefined
}

/** Posts in rows, one figure at its three moments. */
export function ResultsTable({ rows, figure, by, sortable, onEnd }: Props) {
  const set = useSetSearch()
  return (
    <DataTable
      caption={t('Posts and their {figure}', { figure: figureName(figure) })}
      columns={columns(figure, sortable)}
      rows={rows}
      keyOf={(row) => row.id}
      rowTo={(row) => `/publish/results/${row.id}`}
      sort={{ column: by ?? 'live', down: true }}
      onSort={({ column }) => set({ by: column === 'live' ? undefined : column })}
      onEnd={onEnd}
      height={720}
    />
  )
}

function columns(figure: FigureName, sortable: boolean): Column<ResultRow>[] {
  return [
    {
      id: 'live',
      head: t('Went out'),
      width: '8.5rem',
      ...(sortable ? { sort: (row: ResultRow) => row.liveAt } : {}),
      cell: (row) => <Time at={row.liveAt} />,
    },
    {
      id: 'text',
      head: t('Post'),
      names: true,
      cell: (row) => (
        <span className={css.post}>
          <NetworkGlyph network={row.network} label={`${row.networkName} (${row.handle})`} />
          <span className="clip">{row.text || t('No words')}</span>
        </span>
      ),
    },
    { id: 'state', head: t('State'), width: '9rem', cell: (row) => <StateChip row={row} /> },
    ...figureMoments.map((moment) => ({
      id: moment,
      head: momentName(moment),
      align: 'end' as const,
      width: '7rem',
      ...(sortable ? { sort: (row: ResultRow) => row.figures[moment][figure].value } : {}),
      cell: (row: ResultRow) => <ValueCell taken={row.figures[moment]} figure={figure} />,
    })),
  ]
}

/** What is the matter with it, if anything. */
export function StateChip({ row }: { row: Pick<ResultRow, 'state' | 'changed'> }) {
  if (row.changed === 'edited')
    return (
      <Chip tone="warn" icon="edit">
        {t('Changed there')}
      </Chip>
    )
  if (row.changed === 'deleted' || row.state === 'gone')
    return (
      <Chip tone={row.changed ? 'stop' : undefined} icon="trash">
        {t('Deleted there')}
      </Chip>
    )
  if (row.state === 'removed') return <Chip icon="trash">{t('Taken down')}</Chip>
  return null
}
