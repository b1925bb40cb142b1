import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import type { Scoreboard } from '../contract.ts'
import { FigureLink, Reasons } from './figure-parts.tsx'
import { reasonsOf } from './reasons.ts'
import { metricAddress, usePeriod } from './use-period.ts'
import { type Part, partsOf } from './words.ts'

type Desk = Scoreboard['desks'][number]
type Measure = 'conversations' | 'median' | 'p90' | 'unanswered' | 'kept'

const keyOf = (desk: Desk): string => desk.id
const response = 'first-response-time'

/** How each desk did. Each cell opens its rows. */
export function DeskTable({ desks }: { desks: readonly Desk[] }) {
  const { carried } = usePeriod()
  const answers = partsOf({ id: response, unit: 'minutes' })
  const measures: { id: Measure; part: Part; metric: string }[] = [
    {
      id: 'conversations',
      part: { id: 'value', label: t('Conversations'), unit: 'count' },
      metric: 'conversations',
    },
    ...answers.map((part) => ({ id: part.id as Measure, part, metric: response })),
  ]
  const reasons = reasonsOf(desks.flatMap((desk) => measures.map(({ id }) => desk[id])))
  const columns: Column<Desk>[] = [
    { id: 'name', head: t('Desk'), names: true, cell: (desk) => desk.name, sort: (desk) => desk.name },
    ...measures.map(
      ({ id, part, metric }): Column<Desk> => ({
        id,
        head: part.label,
        align: 'end',
        sort: (desk) => desk[id].value,
        cell: (desk) => (
          <FigureLink
            figure={desk[id]}
            part={part}
            to={metricAddress(metric, { ...carried, desk: desk.id, part: part.id })}
            label={t('{what}, {desk}', { what: part.label, desk: desk.name })}
            reasons={reasons}
          />
        ),
      }),
    ),
  ]
  return (
    <Panel title={t('Desks')} note={t('where something happened in these days')}>
      {desks.length === 0 ? (
        <p className="q">{t('No desk had a conversation in these days. A longer period may show more.')}</p>
      ) : (
        <DataTable
          caption={t('Conversations and first answers by desk')}
          columns={columns}
          rows={desks}
          keyOf={keyOf}
          foot={<Reasons reasons={reasons} />}
        />
      )}
    </Panel>
  )
}
