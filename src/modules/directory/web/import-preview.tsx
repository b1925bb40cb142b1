import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import type { ImportView, PlannedLineView } from '../contract.ts'
import css from './directory.module.css'
import { fieldName, kindWord } from './words.ts'

export type Show = 'all' | 'new' | 'changed' | 'same' | 'error' | 'leaving'
type Plan = NonNullable<ImportView['plan']>

type PreviewProps = { plan: Plan; show: Show; onShow: (show: Show) => void; onMore: () => void }

/** Line by line what would happen, and what is wrong with which line. */
export function ImportPreview({ plan, show, onShow, onMore }: PreviewProps) {
  const { counts } = plan
  const tab = (id: Show, label: string, count: number) => ({ id, label, count })
  const all = counts.new + counts.returns + counts.changed + counts.same + counts.error
  const tabs = [
    tab('all', t('All lines'), all),
    tab('error', t('Errors'), counts.error),
    tab('new', t('New'), counts.new + counts.returns),
    tab('changed', t('Changed'), counts.changed),
    tab('same', t('As it is'), counts.same),
    ...(counts.leaving > 0 ? [tab('leaving', t('Leaving'), counts.leaving)] : []),
  ]
  const shown = show === 'leaving' ? plan.leaving.length : plan.lines.length
  return (
    <div className={css.preview}>
      {plan.departments.length > 0 ? (
        <p className="t13 q">
          {t('New departments: {names}', { names: plan.departments.slice(0, 12).join(', ') })}
          {counts.departments > 12 ? ' …' : ''}
        </p>
      ) : null}
      <Tabs label={t('Lines')} tabs={tabs} value={show} onChange={(id) => onShow(id as Show)} />
      {show === 'leaving' ? <Leaving plan={plan} /> : <Lines lines={plan.lines} show={show} />}
      {shown < plan.total ? (
        <p className={css.more}>
          <span className="t13 q">{t('{shown} of {total} are shown.', { shown, total: plan.total })}</span>{' '}
          {shown < 500 ? <Button onPress={onMore}>{t('Show more')}</Button> : null}
        </p>
      ) : null}
    </div>
  )
}

const columns = (): Column<PlannedLineView>[] => [
  { id: 'line', head: t('Line'), cell: (row) => row.line, width: '64px', align: 'end' },
  {
    id: 'person',
    head: t('Person'),
    names: true,
    cell: (row) => (
      <span className={css.cell}>
        <span className="mid">{row.name || t('No name')}</span>
        <span className="t13 q">{row.email}</span>
      </span>
    ),
  },
  {
    id: 'what',
    head: t('What happens'),
    cell: (row) => <Kind kind={row.kind} />,
    width: '130px',
  },
  { id: 'how', head: t('In particular'), cell: (row) => <Particulars row={row} /> },
]

function Kind({ kind }: { kind: PlannedLineView['kind'] }) {
  const word = kindWord(kind)
  if (kind === 'same') return <span className="q">{word}</span>
  const tone = kind === 'error' ? 'stop' : kind === 'changed' ? 'wait' : 'good'
  return <StateWord tone={tone}>{word}</StateWord>
}

function Particulars({ row }: { row: PlannedLineView }) {
  if (row.errors.length > 0)
    return (
      <ul className={css.cell}>
        {row.errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <b className="mid">{fieldName(error.field)}:</b> {error.message}{' '}
            <span className="q">{error.cure}</span>
          </li>
        ))}
      </ul>
    )
  if (row.kind === 'new')
    return (
      <span className="q">
        {row.changes
          .filter((c) => !['name', 'email'].includes(c.field))
          .map((c) => c.after)
          .join(' · ')}
      </span>
    )
  return (
    <ul className={css.cell}>
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="q">{fieldName(field)}:</span> {before ? <s className="qq">{before}</s> : null}{' '}
          {after ?? <span className="q">{t('emptied')}</span>}
        </li>
      ))}
    </ul>
  )
}

function Lines({ lines, show }: { lines: readonly PlannedLineView[]; show: Show }) {
  if (lines.length === 0)
    return (
      <EmptyState
        level={2}
        title={show === 'error' ? t('No line has an error') : t('There is no such line')}
      />
    )
  return (
    <div className={css.scroll}>
      <DataTable
        caption={t('What would happen')}
        columns={columns()}
        rows={lines}
        keyOf={(row) => String(row.line)}
      />
    </div>
  )
}

function Leaving({ plan }: { plan: Plan }) {
  return (
    <div className={css.scroll}>
      <DataTable
        caption={t('Leaving')}
        columns={[
          { id: 'name', head: t('Person'), names: true, cell: (row) => row.name },
          { id: 'email', head: t('E-mail address'), cell: (row) => row.email },
        ]}
        rows={plan.leaving}
        keyOf={(row) => row.memberId}
        rowTo={(row) => `/people/all/${row.memberId}`}
      />
    </div>
  )
}
