import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { tacticName } from '#web/tactics.ts'
import type { Answer, Cell, MetricCard } from '../contract.ts'
import { FigureLink, Reasons } from './figure-parts.tsx'
import { reasonsOf } from './reasons.ts'
import { restOf } from './split-rest.ts'
import { metricAddress, usePeriod } from './use-period.ts'
import { useScope } from './use-scope.ts'
import { type Part, partsOf } from './words.ts'

type Split = MetricCard['splits'][number]
const nothing = { value: null, reason: null, n: 0 }

/** The figure cut by desk, channel, campaign, programme or person; each cell is the figure of its own page. */
export function SplitPanel({ answer }: { answer: Answer }) {
  const { metric } = answer
  const [by, setBy] = useState<Split>(metric.splits[0] ?? 'department')
  const { input } = useScope()
  const query = useQuery(
    orpc.insights.split.queryOptions({ input: { ...input, by }, enabled: metric.splits.length > 0 }),
  )
  if (metric.splits.length === 0) return null
  return (
    <Panel
      title={t('Cut by')}
      end={
        <Select
          name="by"
          label={t('Cut by')}
          silentLabel
          value={by}
          onChange={(value) => setBy(value as Split)}
          options={metric.splits.map((split) => ({ value: split, label: splitName(split) }))}
        />
      }
    >
      <QueryView
        query={query}
        skeleton="table"
        rows={4}
        what={t('The cut could not be loaded.')}
        isEmpty={({ cells }) => cells.length === 0}
        empty={<p className="q">{t('There is nothing to cut it by yet.')}</p>}
      >
        {({ cells }) => (
          <>
            <SplitTable metric={metric} by={by} cells={cells} />
            <Rest rest={restOf(answer, by, cells)} />
          </>
        )}
      </QueryView>
    </Panel>
  )
}

/** What belongs nowhere is said: parts that do not add up would look like a fault. */
function Rest({ rest }: { rest: ReturnType<typeof restOf> }) {
  if (rest === null) return null
  return <p className="t13 q">{t('{rest} of {all} belong to none of these.', rest)}</p>
}

function SplitTable({ metric, by, cells }: { metric: MetricCard; by: Split; cells: readonly Cell[] }) {
  const { carried } = usePeriod()
  const parts = partsOf(metric)
  const shown = cells.filter(({ figures }) => Object.values(figures).some(({ n, value }) => n > 0 || value))
  const reasons = reasonsOf(shown.flatMap(({ figures }) => parts.map(({ id }) => figures[id] ?? nothing)))
  const key = {
    department: 'desk',
    channel: 'channel',
    campaign: 'campaign',
    person: 'person',
    programme: 'programme',
  }[by]
  const nameOf = ({ id, name }: Cell): string => (by === 'programme' ? tacticName(Number(id)) : name)
  const columns: Column<Cell>[] = [
    { id: 'name', head: splitName(by), names: true, cell: nameOf, sort: nameOf },
    ...parts.map(
      (part: Part): Column<Cell> => ({
        id: part.id,
        head: part.label,
        align: 'end',
        sort: ({ figures }) => figures[part.id]?.value ?? null,
        cell: (cell) => (
          <FigureLink
            figure={cell.figures[part.id] ?? nothing}
            part={part}
            to={metricAddress(metric.id, { ...carried, [key]: cell.id, part: part.id })}
            label={t('{what}, {desk}', { what: part.label, desk: nameOf(cell) })}
            reasons={reasons}
          />
        ),
      }),
    ),
  ]
  if (shown.length === 0) return <p className="q">{t('Nothing of it happened in these days.')}</p>
  return (
    <DataTable
      caption={t('Cut by')}
      columns={columns}
      rows={shown}
      keyOf={({ id }) => id}
      foot={<Reasons reasons={reasons} />}
    />
  )
}

function splitName(split: Split): string {
  return {
    department: () => t('Desk'),
    channel: () => t('Channel'),
    campaign: () => t('Campaign'),
    person: () => t('Person'),
    programme: () => t('Programme'),
  }[split]()
}
