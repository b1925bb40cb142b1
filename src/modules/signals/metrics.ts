import { and, count, desc, eq, gte, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { MetricDefinition } from '#platform/metric.ts'
import { falseAlarmShares } from './queries/memory.ts'
import { signals } from './tables.ts'

/** Of the signals that were settled in the period, the share that was noise (metrics.md, T8). */
export const falseAlarmShare: MetricDefinition = {
  id: 'false-alarm-share',
  version: 1,
  name: 'False alarms',
  definition:
    'Of the signals that somebody settled in the period (said that they are noise, or that they are what they seem, as opening an incident does), the share that was noise. Signals nobody settled do not count.',
  unit: 'percent',
  tactic: 8,
  lowerIsBetter: true,
  splits: [],
  ages: false,
  changedBy: [{ name: 'signals.verdicts', on: ['signal.', 'incident.'] }],
  async compute(ctx, { window, departmentId, channelId }) {
    if (departmentId || channelId) {
      const reason = 'Signals are everybody’s; choose no department and no channel.'
      return {
        figures: { value: { value: null, reason, n: 0 }, signals: { value: null, reason, n: 0 } },
        coverage: 1,
      }
    }
    const { all } = await falseAlarmShares(ctx, window)
    const [raised] = await ctx.read((tx) =>
      tx
        .select({ n: count() })
        .from(signals)
        .where(
          and(
            eq(signals.organisationId, ctx.organisationId),
            gte(signals.raisedAt, window.from),
            lt(signals.raisedAt, window.to),
          ),
        ),
    )
    const n = raised?.n ?? 0
    const none = all.share === null ? 'No signal was settled in this period.' : null
    const value = { value: all.share === null ? null : 100 * all.share, reason: none, n: all.settled }
    return { figures: { value, signals: { value: n, reason: null, n } }, coverage: 1 }
  },
  async rows(ctx, { window, departmentId, channelId }, page) {
    if (departmentId || channelId) return { rows: [], total: 0 }
    const within = (at: typeof signals.verdictAt | typeof signals.raisedAt) =>
      and(gte(at, window.from), lt(at, window.to))
    const verdict = and(isNotNull(signals.verdict), within(signals.verdictAt))
    // Those nobody settled are counted beside it.
    const settled = and(
      eq(signals.organisationId, ctx.organisationId),
      page.whole ? or(verdict, within(signals.raisedAt)) : verdict,
    )
    return ctx.read(async (tx) => {
      const rows = await tx
        .select()
        .from(signals)
        .where(settled)
        .orderBy(sql`${signals.verdictAt} desc nulls last`, desc(signals.id))
        .limit(page.limit)
        .offset(page.offset)
      return {
        total: await tx.$count(signals, settled),
        rows: rows.map((row) => ({
          id: row.id,
          at: (row.verdictAt ?? row.raisedAt).toISOString(),
          label: row.verdict === null ? 'Not settled' : row.verdict === 'noise' ? 'Noise' : 'Real',
          counted: {
            settled: row.verdictAt !== null && row.verdictAt >= window.from && row.verdictAt < window.to,
            raised: row.raisedAt >= window.from && row.raisedAt < window.to,
          },
          detail: row.verdictReason ?? '',
          value: null,
          note: null,
          href: `/listen/alerts?signal=${row.id}`,
        })),
      }
    })
  },
}
