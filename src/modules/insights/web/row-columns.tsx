import type { z } from 'zod'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import type { Column } from '#web/design/data-table.tsx'
import { formatExact, t } from '#web/i18n.ts'
import type { MetricCard, row } from '../contract.ts'
import styles from './metric.module.css'
import { planDetail, planLabel } from './plan-row.ts'
import { recordParts } from './record-parts.ts'
import { said } from './said.ts'
import { isOfTies } from './tie-parts.ts'
import { momentWords, writeFigure } from './words.ts'

export type Row = z.infer<typeof row>

/** Rows of plan and time stand over the whole period: they have no moment, and come in no order of time. */
export const isOfPlan = ({ id }: Pick<MetricCard, 'id'>): boolean =>
  ['budget-variance', 'time-dedicated', 'cost-per-outcome'].includes(id)

/** What the rows of a metric say, in the words of that metric. */
export function rowColumns(metric: MetricCard, zone: string): Column<Row>[] {
  const original = metric.id === 'originality'
  const posts = metric.id === 'posts-live'
  const ties = isOfTies(metric.id)
  const plan = isOfPlan(metric)
  const kept = plan || recordParts(metric.id) !== null
  const links = metric.id === 'links-in'
  const visits = links || metric.id === 'coded-visits' || metric.id === 'source-of-reference'
  const columns: Column<Row>[] = [
    {
      id: 'label',
      head: posts
        ? t('Post')
        : kept
          ? t('Entry')
          : ties
            ? t('Departments')
            : visits
              ? t('Page')
              : t('Person'),
      names: true,
      cell: (one) => <span className={styles.clamp}>{plan ? planLabel(one.label) : one.label}</span>,
      width: posts ? '52%' : undefined,
    },
  ]
  // A page of ours has neither a person nor a moment, a line of the plan no moment: they count over the whole period.
  if (!visits || links)
    columns.push({
      id: 'detail',
      head:
        posts || original || links
          ? t('Written by')
          : kept
            ? t('More about it')
            : ties
              ? t('People')
              : t('Matter'),
      cell: (one) => (
        <span className={`q ${styles.clamp}`}>{plan ? planDetail(one.detail) : one.detail}</span>
      ),
    })
  if (!plan && (!visits || links))
    columns.push({
      id: 'at',
      head: posts || original ? t('Went out') : kept || ties || links ? t('Day') : t('Began'),
      cell: (one) => <Moment row={one} zone={zone} whole={links && one.value !== null} />,
    })
  if (metric.unit === 'minutes')
    columns.push({
      id: 'value',
      head: t('First answer'),
      align: 'end',
      cell: (one) => writeFigure(one, metric.unit) ?? <span className="qq">–</span>,
    })
  if (visits || ties)
    columns.push({
      id: 'value',
      head: ties ? t('Ties') : t('Visits'),
      align: 'end',
      cell: (one) => writeFigure(one, 'count') ?? <span className="qq">–</span>,
    })
  columns.push({ id: 'note', head: posts ? t('On the network') : t('State'), align: 'end', cell: note })
  return columns
}

/** When it was; nothing where it counts over the whole period. */
function Moment({ row: { at }, zone, whole }: { row: Row; zone: string; whole: boolean }) {
  if (whole) return <span className="qq">–</span>
  return (
    <time dateTime={at} title={formatExact(at)} className={styles.when}>
      {momentWords(at, zone)}
    </time>
  )
}

const tones: Readonly<Record<string, Tone>> = { kept: 'good', missed: 'stop', 'not answered yet': 'wait' }

function note({ note: words }: Row) {
  if (!words) return null
  if (/^https?:\/\//.test(words)) {
    return (
      <a href={words} className={`link ${styles.above}`} target="_blank" rel="noreferrer">
        {t('See it there')}
      </a>
    )
  }
  const tone = tones[words]
  return tone ? <StateWord tone={tone}>{said(words)}</StateWord> : <span className="q">{said(words)}</span>
}
