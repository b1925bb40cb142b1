import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare, daysBetween } from './domain/figures/days.ts'
import { median, percentile } from './domain/figures/median.ts'
import type { RecordOf } from './domain/kinds.ts'
import { known, missing, ofRecords, orUnknown, rowsBehind } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'
import type { Stored } from './queries/stored.ts'

const nothing = 'No opening that you may see was entered for this period or before it.'
const noHire = 'Nobody accepted an offer in this period.'
const noSuch = 'Nobody came from there in this period.'

type Opening = Stored<RecordOf<'opening'>>

/** Openings whose offer was accepted in the period, and whether anybody keeps them at all. */
export async function hired(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const rows = await factsIn(ctx, 'opening', { span, by: 'acceptedOn', departmentId })
  const since = await keptSince(ctx, 'opening')
  const used = since !== null && since < span.until
  return { span, rows, used, coverage: used ? coveredShare(span, since) : 0 }
}

/** A wait of whole days until the offer was accepted; null where its beginning is not known. */
const waitFrom =
  (of: 'candidateOn' | 'approvedOn') =>
  ({ values }: Opening): number | null => {
    const from = values[of]
    return from === null || values.acceptedOn === null ? null : daysBetween(from, values.acceptedOn)
  }

function waitMetric(
  words: Pick<MetricDefinition, 'id' | 'name' | 'definition'>,
  of: 'candidateOn' | 'approvedOn',
): MetricDefinition {
  const wait = waitFrom(of)
  const days = (rows: readonly Opening[]): number[] => rows.flatMap((row) => wait(row) ?? [])
  return {
    ...words,
    version: 1,
    changedBy: [ofRecords],
    ages: false,
    unit: 'days',
    tactic: 10,
    lowerIsBetter: true,
    main: 'median',
    splits: ['department'],
    async compute(ctx, query) {
      const { rows, used, coverage } = await hired(ctx, query)
      if (!used) return missing(nothing, 'median')
      const middle = (some: readonly Opening[], none: string): Figure =>
        orUnknown(median(days(some)), some.length, none)
      const held = rows.flatMap((row) => {
        const whole = wait(row)
        return whole === null ? [] : [Math.max(0, whole - row.values.holdDays)]
      })
      const social = rows.filter(({ values }) => values.source === 'social')
      const others = rows.filter(({ values }) => values.source !== 'social')
      return {
        figures: {
          median: middle(rows, noHire),
          ...(of === 'approvedOn' ? { net: orUnknown(median(held), rows.length, noHire) } : {}),
          p90: orUnknown(percentile(days(rows), 0.9), rows.length, noHire),
          social: middle(social, noSuch),
          others: middle(others, noSuch),
          hires: known(rows.length, rows.length),
        },
        coverage,
      }
    },
    async rows(ctx, query, page) {
      const { rows } = await hired(ctx, query)
      const day = ({ values }: Opening): string => values.acceptedOn ?? values.approvedOn
      return rowsBehind(
        ctx,
        {
          kind: 'opening',
          rows,
          day,
          value: wait,
          detail: ({ values }) => values.code,
          note: ({ values }) => (values.source === 'social' ? 'by social media' : null),
          counted: ({ values }) => ({ 'days on hold': values.holdDays }),
        },
        page,
      )
    },
  }
}

/** Tactic 10: how long hiring takes. */
export const hiringWaits: readonly MetricDefinition[] = [
  waitMetric(
    {
      id: 'time-to-hire',
      name: 'Time to hire',
      definition:
        'Days from the day the candidate entered to the accepted offer, the median of the offers accepted in the period; those who came by social media and the others beside it. Each opening of a requisition counts by itself.',
    },
    'candidateOn',
  ),
  waitMetric(
    {
      id: 'time-to-fill',
      name: 'Time to fill',
      definition:
        'Days from the approval of a requisition to the accepted offer, the median of the offers accepted in the period, and the same without the days it was on hold. Each opening of a requisition counts by itself.',
    },
    'approvedOn',
  ),
]
