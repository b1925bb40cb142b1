import { and, count, desc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery, Window } from '#platform/metric.ts'
import { fieldName } from './domain/compare.ts'
import { drifts, readings } from './tables.ts'

/** Open at any moment of the window. */
function during(ctx: Ctx, { window, channelId }: MetricQuery): SQL | undefined {
  return and(
    eq(drifts.organisationId, ctx.organisationId),
    lt(drifts.openedAt, window.to),
    or(isNull(drifts.closedAt), gt(drifts.closedAt, window.from)),
    channelId ? eq(drifts.channelId, channelId) : undefined,
  )
}

/** Share of connected, readable channels that were read at least once since the window began. */
async function coverageOf(ctx: Ctx, { window, channelId }: MetricQuery): Promise<number> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ readAt: readings.readAt })
      .from(readings)
      .where(
        and(
          eq(readings.organisationId, ctx.organisationId),
          channelId ? eq(readings.channelId, channelId) : undefined,
        ),
      ),
  )
  if (rows.length === 0) return 0
  return rows.filter(({ readAt }) => readAt && readAt >= window.from).length / rows.length
}

/** Hours that a drift stood, within the window. */
function hours(row: { openedAt: Date; closedAt: Date | null }, { to }: Window, now: Date): number {
  const end = Math.min((row.closedAt ?? now).getTime(), to.getTime())
  return Math.max(0, end - row.openedAt.getTime()) / 3_600_000
}

const notByDepartment = { value: null, reason: 'Profiles belong to channels, not to departments.', n: 0 }

/** Fields of live profiles that do not say what the register says. */
export const profileDrift: MetricDefinition = {
  id: 'profile-drift',
  version: 1,
  name: 'Profile drift',
  definition:
    'Fields of live profiles that differed from the approved wording at any moment of the period, how many of them still do, and for how long the oldest open one has. A profile that could not be read lowers the coverage; it never counts as right.',
  unit: 'count',
  tactic: 0,
  lowerIsBetter: true,
  splits: ['channel'],
  main: 'open',
  async compute(ctx, query) {
    if (query.departmentId) return { figures: { value: notByDepartment }, coverage: 1 }
    const coverage = await coverageOf(ctx, query)
    if (coverage === 0) {
      const reason = 'No live profile was read in this period.'
      return { figures: { value: { value: null, reason, n: 0 } }, coverage }
    }
    const rows = await ctx.read((tx) => tx.select().from(drifts).where(during(ctx, query)))
    const open = rows.filter((row) => row.closedAt === null || row.closedAt >= query.window.to)
    const oldest = Math.max(0, ...open.map((row) => hours(row, query.window, ctx.now())))
    const figure = (value: number) => ({ value, reason: null, n: rows.length })
    return {
      figures: {
        value: figure(rows.length),
        open: figure(open.length),
        'oldest-hours': figure(Math.round(oldest)),
      },
      coverage,
    }
  },
  async rows(ctx, query, page) {
    if (query.departmentId) return { rows: [], total: 0 }
    const names = new Map(
      (await channelCards(ctx)).map((card) => [card.id, `${card.networkName} (${card.handle})`]),
    )
    const where = during(ctx, query)
    return ctx.read(async (tx) => {
      const [counted] = await tx.select({ n: count() }).from(drifts).where(where)
      const rows = await tx
        .select()
        .from(drifts)
        .where(where)
        .orderBy(desc(drifts.openedAt))
        .limit(page.limit)
        .offset(page.offset)
      return {
        total: counted?.n ?? 0,
        rows: rows.map((row) => ({
          id: row.id,
          at: row.openedAt.toISOString(),
          label: `${names.get(row.channelId) ?? 'A channel that is gone'}: ${fieldName(row.field)}`,
          detail: row.field === 'avatar' ? '' : row.found.slice(0, 140),
          value: Math.round(hours(row, query.window, ctx.now())),
          counted: {
            open: row.closedAt === null || row.closedAt >= query.window.to,
            hours: hours(row, query.window, ctx.now()),
          },
          note: row.closedAt ? `Mended on ${row.closedAt.toISOString().slice(0, 10)}.` : 'Still open.',
          href: '/people/facts/profiles',
        })),
      }
    })
  },
}
