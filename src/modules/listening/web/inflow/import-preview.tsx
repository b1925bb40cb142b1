import type { ListeningImportView } from '#modules/listening/contract/imports.ts'
import { StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { formatExact, t } from '#web/i18n.ts'
import css from './inflow.module.css'

type Line = ListeningImportView['preview'][number]

/** The first rows as they would come in, or why one would not. */
export function ImportPreview({ view }: { view: ListeningImportView }) {
  if (view.missing)
    return <EmptyState level={2} title={t('Choose the columns for the words and the time first.')} />
  if (view.preview.length === 0) return <EmptyState level={2} title={t('There are no rows in this file')} />
  return (
    <div className={css.scroll}>
      <DataTable
        caption={t('The first rows')}
        columns={columns()}
        rows={view.preview}
        keyOf={(row) => String(row.line)}
      />
    </div>
  )
}

const columns = (): Column<Line>[] => [
  { id: 'line', head: t('Line'), cell: (row) => row.line, width: '64px', align: 'end' },
  { id: 'at', head: t('When'), cell: (row) => (row.at ? formatExact(row.at) : ''), width: '230px' },
  {
    id: 'who',
    head: t('Author'),
    names: true,
    cell: (row) => (
      <span className={css.who}>
        {row.network ? <NetworkGlyph network={row.network} /> : null}
        <span className={css.said}>{row.author || '–'}</span>
      </span>
    ),
    width: '170px',
  },
  {
    id: 'text',
    head: t('What was said'),
    cell: (row) => (
      <span className={css.said} dir="auto">
        {row.problem ? <StateWord tone="stop">{row.problem}</StateWord> : row.text}
        {row.problem && row.text ? <span className="q"> {row.text}</span> : null}
      </span>
    ),
  },
]
