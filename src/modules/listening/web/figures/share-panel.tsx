import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ShareRow, Shares } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { CsvButton } from './csv-button.tsx'
import css from './figures.module.css'
import type { PanelProps } from './tab.ts'
import { useFigures } from './use-figures.ts'
import { noteWord } from './words.ts'

const percent = (share: number | null): string =>
  share === null ? '?' : formatNumber(share / 100, 'percent')

/** Our part of what is said about us and our rivals, with what to know before reading it. */
export function SharePanel({ onOpen }: PanelProps) {
  const { asked } = useFigures()
  const { from, to } = asked
  const query = useQuery(
    orpc.listening.shareOfVoice.queryOptions({ input: { from, to }, placeholderData: keepPreviousData }),
  )
  return (
    <QueryView
      query={query}
      skeleton="chart"
      what={t('The shares could not be loaded.')}
      isEmpty={({ rows }) => rows.length === 0}
      empty={
        <EmptyState
          title={t('Nothing to compare yet')}
          text={t('Write a query for your name, and one for each rival.')}
          action={{ label: t('Go to the queries'), to: '/listen/queries' }}
        />
      }
    >
      {(data) => (
        <section className={css.panel} aria-label={t('Share of voice')} aria-busy={query.isPlaceholderData}>
          <Head shares={data} />
          <BarChart
            label={t('Share of voice')}
            unit="percent"
            max={1}
            bars={data.rows.map((row) => ({
              id: row.queryId,
              label: row.name,
              value: row.share === null ? null : row.share / 100,
              reason: t('Nothing was heard.'),
              note: t('{n, plural, one {# post} other {# posts}}', { n: row.count }),
              second: row.rival,
            }))}
          />
          <Notes shares={data} />
          <DataTable
            caption={t('Share of voice')}
            columns={columns()}
            rows={data.rows}
            keyOf={(row) => row.queryId}
          />
          <ul className={css.acts}>
            {data.rows.map(({ queryId, name }) => (
              <li key={queryId}>
                <button
                  type="button"
                  className="btn s"
                  onClick={() => onOpen({ title: name, from, to, queryIds: [queryId] })}
                >
                  {t('Read posts of {name}', { name })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </QueryView>
  )
}

function Head({ shares }: { shares: Shares }) {
  const { firstDay, lastDay } = useFigures()
  const { own, rows } = shares
  return (
    <header className={css.head}>
      <Figure
        value={percent(own.share)}
        note={
          own.before === null
            ? t('ours; {share} of positive posts', { share: percent(own.positiveShare) })
            : t('ours, {before} in the time before; {share} of positive posts', {
                before: percent(own.before),
                share: percent(own.positiveShare),
              })
        }
      />
      <CsvButton
        name={`weft-share-of-voice-${firstDay}-${lastDay}`}
        header={columns().map(({ head }) => head)}
        rows={rows.map((row) => [
          row.name,
          row.rival ? t('Rival') : t('Ours'),
          row.count,
          row.share,
          row.before,
          row.positive,
          row.positiveShare,
          row.shared,
        ])}
      />
    </header>
  )
}

function Notes({ shares: { counted, different, notes } }: { shares: Shares }) {
  const { zone } = useFigures()
  return (
    <ul className={`t13 q ${css.notes}`} aria-label={t('What to know')}>
      <li>
        {t('{counted} counted in {different} different posts; one that names several counts for each.', {
          counted: formatNumber(counted),
          different: formatNumber(different),
        })}
      </li>
      {notes.map((note) => (
        <li key={`${note.kind} ${note.name}`}>{noteWord(note, zone)}</li>
      ))}
    </ul>
  )
}

/** A query, and which of its wordings was counted: shares by other words do not compare. */
function Counted({ row: { name, version } }: { row: ShareRow }) {
  return (
    <>
      {name} <span className="qq">{t('Version {n}', { n: version })}</span>
    </>
  )
}

const columns = (): Column<ShareRow>[] => [
  {
    id: 'name',
    head: t('Query'),
    cell: (row) => <Counted row={row} />,
    sort: (row) => row.name,
    names: true,
  },
  { id: 'side', head: t('Side'), cell: (row) => (row.rival ? t('Rival') : t('Ours')) },
  {
    id: 'count',
    head: t('Posts'),
    cell: (row) => formatNumber(row.count),
    sort: (row) => row.count,
    align: 'end',
  },
  {
    id: 'share',
    head: t('Share'),
    cell: (row) => percent(row.share),
    sort: (row) => row.share,
    align: 'end',
  },
  {
    id: 'before',
    head: t('Before'),
    cell: (row) => percent(row.before),
    sort: (row) => row.before,
    align: 'end',
  },
  {
    id: 'positive',
    head: t('Positive'),
    cell: (row) => formatNumber(row.positive),
    sort: (row) => row.positive,
    align: 'end',
  },
  {
    id: 'positiveShare',
    head: t('Share of positive'),
    cell: (row) => percent(row.positiveShare),
    sort: (row) => row.positiveShare,
    align: 'end',
  },
  {
    id: 'shared',
    head: t('Also for another'),
    cell: (row) => formatNumber(row.shared),
    sort: (row) => row.shared,
    align: 'end',
  },
]
