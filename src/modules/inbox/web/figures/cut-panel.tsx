import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Cut, type CutRow, cuts, type FigureId } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import type { ChartUnit } from '#web/design/chart-scale.ts'
import { LineChart } from '#web/design/line-chart.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './figures.module.css'
import { useFigures } from './use-figures.ts'
import { WeekMap } from './week-map.tsx'
import {
  basisWord,
  cutWord,
  keyName,
  meaningOf,
  nameOf,
  percentWord,
  serverWord,
  writeValue,
} from './words.ts'

/** Fewer in one hour of the week say nothing about it. */
const FEW = 5
const GOAL = 90

/** The chosen figure by desk, channel, hour of the week, or week by week. */
export function CutPanel() {
  const { search, asked } = useFigures()
  const set = useSetSearch()
  const { of, cut } = search
  const query = useQuery(
    orpc.inbox.figuresBy.queryOptions({ input: { ...asked, of, cut }, placeholderData: keepPreviousData }),
  )
  return (
    <Panel title={nameOf(of)}>
      {of === 'first' ? null : <p className="t13 q">{meaningOf(of)}</p>}
      <Tabs
        label={t('Cut by')}
        value={cut}
        onChange={(next) => set({ cut: next })}
        tabs={cuts.map((id) => ({
          id,
          label: cutWord(id),
          ...(id === cut
            ? {
                panel: (
                  <QueryView
                    query={query}
                    skeleton="chart"
                    what={t('The figures could not be worked out.')}
                    isEmpty={({ rows }) => rows.length === 0}
                    empty={<p className="q">{t('Nothing to show here for these days.')}</p>}
                  >
                    {({ rows }) => (
                      <div className={css.cut} aria-busy={query.isPlaceholderData}>
                        <Picture rows={rows} of={of} cut={cut} />
                      </div>
                    )}
                  </QueryView>
                ),
              }
            : {}),
        }))}
      />
    </Panel>
  )
}

type PictureProps = { rows: readonly CutRow[]; of: FigureId; cut: Cut }

function Picture({ rows, of, cut }: PictureProps) {
  if (cut === 'hour') return <Hours rows={rows} of={of} />
  if (cut === 'week') return <Weeks rows={rows} of={of} />
  const sorted = rows.toSorted((a, b) => (b.value.value ?? -1) - (a.value.value ?? -1))
  return (
    <BarChart
      label={`${nameOf(of)}, ${cutWord(cut)}`}
      unit={unitOf(of)}
      bars={sorted.map((row) => ({
        id: row.key,
        label: keyName(cut, row.key, row.label),
        value: plotted(of, row.value.value),
        reason: row.value.reason ? serverWord(row.value.reason) : undefined,
        note: <Beside row={row} />,
      }))}
    />
  )
}

/** A phone has room for the first part alone. */
function Beside({ row }: { row: CutRow }) {
  const [basis, ...rest] = besideParts(row)
  return (
    <>
      {basis}
      {rest.length > 0 ? <span className={css.more}>, {rest.join(', ')}</span> : null}
    </>
  )
}

/** “of 44, 90 % in time, 3 waiting”. */
function besideParts(row: CutRow): string[] {
  const parts = [basisWord(row.value)]
  if (row.kept.value !== null) parts.push(t('{share} in time', { share: percentWord(row.kept.value) }))
  if (row.unanswered > 0) parts.push(t('{n} without an answer', { n: formatNumber(row.unanswered) }))
  return parts
}

function unitOf(of: FigureId): ChartUnit {
  if (of === 'double-replies' || of === 'contradictions') return 'percent'
  if (of === 'sentiment-shift') return 'one'
  return of === 'engagements' ? 'count' : 'minutes'
}

const plotted = (of: FigureId, value: number | null): number | null =>
  value !== null && unitOf(of) === 'percent' ? value / 100 : value

function Hours({ rows, of }: Omit<PictureProps, 'cut'>) {
  const { search } = useFigures()
  const set = useSetSearch()
  const cells = rows.map((row) => {
    const value = row.value.n < FEW ? null : row.value.value
    const said = writeValue(of, row.value.value) ?? t('unknown')
    return {
      hour: Number(row.key),
      value,
      words: t('{value} of {n}', { value: said, n: formatNumber(row.value.n) }),
    }
  })
  return (
    <WeekMap
      label={`${nameOf(of)}, ${cutWord('hour')}`}
      cells={cells}
      write={(value) => writeValue(of, value) ?? ''}
      current={search.hour}
      onCell={(hour) => set({ hour: search.hour === hour ? undefined : hour })}
    />
  )
}

function Weeks({ rows, of }: Omit<PictureProps, 'cut'>) {
  const { zone } = useFigures()
  return (
    <LineChart
      label={`${nameOf(of)}, ${cutWord('week')}`}
      unit={unitOf(of)}
      zone={zone}
      {...(of === 'first' ? { target: GOAL, targetLabel: t('90 min') } : {})}
      momentName={(at) => keyName('week', at.slice(0, 10), '')}
      points={rows.map((row) => ({
        at: `${row.key}T12:00:00.000Z`,
        value: plotted(of, row.value.value),
        ...(row.value.reason ? { reason: serverWord(row.value.reason) } : {}),
        note: besideParts(row).join(', '),
      }))}
    />
  )
}
