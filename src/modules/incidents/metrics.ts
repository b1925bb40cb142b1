import { and, desc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import { median, sizeOf, timesOf } from './domain/figures.ts'
import { hoursOfMany } from './queries/hours.ts'
import { adherenceOf } from './queries/standing.ts'
import type { HourRow } from './tables/after.ts'
import { type IncidentRow, incidents } from './tables/incident.ts'

/** An issue with what its figures are made of. */
interface Issue {
  readonly row: IncidentRow
  readonly hours: readonly HourRow[]
  readonly updates: { readonly kept: number; readonly missed: number }
}

/** Incidents opened in the window that were real and stand by themselves, the newest first. */
async function issuesOf(ctx: Ctx, { window, departmentId }: MetricQuery): Promise<Issue[]> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(incidents)
      .where(
        and(
          eq(incidents.organisationId, ctx.organisationId),
          inArray(incidents.state, ['open', 'contained', 'recovering', 'closed']),
          isNull(incidents.mergedInto),
          gte(incidents.openedAt, window.from),
          lt(incidents.openedAt, window.to),
          departmentId ? eq(incidents.departmentId, departmentId) : undefined,
        ),
      )
      .orderBy(desc(incidents.openedAt), desc(incidents.id))
    const ids = rows.map((row) => row.id)
    const hours = await hoursOfMany(tx, ctx.organisationId, ids)
    const updates = await adherenceOf(ctx, tx, rows)
    return rows.map((row) => ({
      row,
      hours: hours.get(row.id) ?? [],
      updates: updates.get(row.id) ?? { kept: 0, missed: 0 },
    }))
  })
}

const NONE = 'No incident was opened in this period.'
const ELSEWHERE = 'Incidents do not belong to a channel.'

interface Kind {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly unit: MetricDefinition['unit']
  readonly lowerIsBetter: boolean
  /** What one issue gives; null: nothing yet. */
  readonly of: (issue: Issue) => number | null
  /** Of the known ones, the whole; the median unless said otherwise. */
  readonly whole?: (values: readonly number[], issues: readonly Issue[]) => number | null
  /** Why there is none although there were incidents. */
  readonly nothing: string
}

function metric(kind: Kind): MetricDefinition {
  const { of, whole = median, nothing, ...about } = kind
  return {
    ...about,
    version: 1,
    tactic: 8,
    splits: ['department'],
    changedBy: [
      { name: 'incidents.incidents', on: ['incident.', 'incident-settings.', 'review.', 'department.'] },
    ],
    async compute(ctx, query) {
      const issues = query.channelId ? [] : await issuesOf(ctx, query)
      const values = issues.map(of).filter((value) => value !== null)
      const reason = query.channelId ? ELSEWHERE : issues.length === 0 ? NONE : nothing
      const value = values.length === 0 ? null : whole(values, issues)
      const figure: Figure = { value, reason: value === null ? reason : null, n: values.length }
      const none = { value: 0, reason: null, n: 0 }
      // No incident is a number: none. A time nobody took is not.
      const counted = kind.id === 'issues-opened' && !query.channelId && issues.length === 0
      return { figures: { value: counted ? none : figure }, coverage: 1 }
    },
    async rows(ctx, query, { limit, offset }) {
      const issues = query.channelId ? [] : await issuesOf(ctx, query)
      const page = issues.slice(offset, offset + limit)
      return { rows: page.map((issue) => rowOf(issue, of(issue))), total: issues.length }
    },
  }
}

const rowOf = ({ row, updates }: Issue, value: number | null): MetricRow => ({
  id: row.id,
  at: row.openedAt.toISOString(),
  label: row.title,
  detail: `SEV${row.severity}`,
  value,
  note: null,
  counted: { 'updates kept': updates.kept, 'updates missed': updates.missed },
  href: `/incidents/${row.id}`,
})

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

export const incidentMetrics: readonly MetricDefinition[] = [
  metric({
    id: 'issues-opened',
    name: 'Incidents',
    definition:
      'Incidents opened in the period, one a root cause. Those merged into another, those only suspected, and those that turned out to be none do not count.',
    unit: 'count',
    lowerIsBetter: true,
    of: () => 1,
    whole: sum,
    nothing: NONE,
  }),
  metric({
    id: 'issue-size',
    name: 'Size of incidents',
    definition:
      'Posts about the incidents opened in the period, counted by the hour while each ran. Authors, press and estimated reach stand in each incident’s report; reach is a range, never one number.',
    unit: 'count',
    lowerIsBetter: true,
    of: ({ hours }) => (hours.length === 0 ? null : sizeOf(hours).mentions),
    whole: sum,
    nothing: 'No incident of this period was measured.',
  }),
  metric({
    id: 'issue-detect-time',
    name: 'Time to detect',
    definition:
      'Minutes from the first post about an incident to the signal, or to its opening where a person was first; the median of the incidents opened in the period. Incidents whose first post nobody knows do not count.',
    unit: 'minutes',
    lowerIsBetter: true,
    of: ({ row }) => timesOf(row).detect,
    nothing: 'When it began outside is known of no incident of this period.',
  }),
  metric({
    id: 'issue-acknowledge-time',
    name: 'Time to acknowledge',
    definition:
      'Minutes from the opening of an incident until a named person took it; the median of the incidents opened in the period. Those nobody took are not counted.',
    unit: 'minutes',
    lowerIsBetter: true,
    of: ({ row }) => timesOf(row).acknowledge,
    nothing: 'Nobody took an incident of this period.',
  }),
  metric({
    id: 'issue-words-time',
    name: 'Time to first words',
    definition:
      'Minutes from the opening of an incident until the first statement went out; the median of the incidents opened in the period about which something was said.',
    unit: 'minutes',
    lowerIsBetter: true,
    of: ({ row }) => timesOf(row).words,
    nothing: 'No statement was made about an incident of this period.',
  }),
  metric({
    id: 'issue-updates-kept',
    name: 'Updates in time',
    definition:
      'Of the updates that were due in the incidents opened in the period, the share that came in time, by the clock of the severity at that moment. Silence counts one missed for every interval it lasts.',
    unit: 'percent',
    lowerIsBetter: false,
    of: ({ updates: { kept, missed } }) => (kept + missed === 0 ? null : (100 * kept) / (kept + missed)),
    whole: (_values, issues) => {
      const [kept, missed] = [
        sum(issues.map((one) => one.updates.kept)),
        sum(issues.map((one) => one.updates.missed)),
      ]
      return kept + missed === 0 ? null : (100 * kept) / (kept + missed)
    },
    nothing: 'No update was due in this period.',
  }),
  metric({
    id: 'issue-calm-time',
    name: 'Time to calm',
    definition:
      'Minutes from the opening of an incident until volume had been below 1.5 times the usual for three hours; the median of the incidents opened in the period that came to rest. Later waves are measured in the incident. Nothing is said about what would have happened otherwise.',
    unit: 'minutes',
    lowerIsBetter: true,
    of: ({ row }) => timesOf(row).calm,
    nothing: 'No incident of this period has come to rest.',
  }),
  metric({
    id: 'issue-mood-recovery',
    name: 'Recovery of the mood',
    definition:
      'Net sentiment, 100·(positive − negative) ÷ all with a known mood, seven days after its lowest three hours, minus what it was then, in points; the median of the incidents opened in the period. Fewer than 30 known moods are not shown.',
    unit: 'count',
    lowerIsBetter: false,
    of: ({ hours }) => {
      const mood = sizeOf(hours).mood
      return mood?.after == null ? null : mood.after - mood.trough
    },
    nothing: 'No incident of this period is seven days past its lowest mood, with at least 30 known moods.',
  }),
]
