import { and, desc, eq, sql } from 'drizzle-orm'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { type Config, readTable } from '#platform/uplift/index.ts'
import { EMPLOYEE } from '../domain/placements/kinds.ts'
import type { Outcome, Plan } from '../domain/uplift/plan.ts'
import { series } from '../tables-uplift.ts'

export interface OutcomeTable {
  readonly csv: string
  readonly config: Omit<Config, 'demean'>
}

type Of<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>

/** The figures that a plan looks at, as a table; null when they are not there any more. */
export async function outcomeTable(ctx: Ctx, plan: Plan): Promise<OutcomeTable | null> {
  const { outcome } = plan
  if (outcome.kind === 'series') return ofSeries(ctx, plan, outcome)
  const days =
    outcome.kind === 'visits' ? await ofVisits(ctx, plan, outcome) : await ofMetric(ctx, plan, outcome)
  if (!days) return null
  const csv = ['date,value', ...days.map(({ day, value }) => `${day},${value}`)].join('\n')
  return { csv, config: { date: 'date', outcome: 'value', start: plan.start, end: plan.end } }
}

type Day = { day: string; value: number }

async function ofVisits(ctx: Ctx, plan: Plan, { campaignId }: Of<'visits'>): Promise<Day[]> {
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  const ours = sql`p.organisation_id = ${organisationId} and p.kind <> ${EMPLOYEE}
    and (${campaignId}::uuid is null or p.campaign_id = ${campaignId}::uuid)`
  return ctx.read(async (tx) => {
    const last =
      plan.end < localTime(ctx.now(), zone).day ? plan.end : addDays(localTime(ctx.now(), zone).day, -1)
    // Before the first of them stood nothing could be counted: those days are missing, not 0.
    const { rows } = await tx.execute<Day>(sql`
      select d::date::text as day, coalesce(sum(v.visits), 0)::int as value
      from generate_series(greatest(${plan.learnFrom}::date, (select min(p.stands_from) from placement p where ${ours})),
        ${last}::date, interval '1 day') d
      left join (select v.visits, (v.hour at time zone ${zone})::date as day from placement_visit v
        join placement p on p.organisation_id = v.organisation_id and p.id = v.placement_id
        where ${ours} and v.sort = 'person') v on v.day = d::date
      group by 1 order by 1`)
    return rows
  })
}

/** More days than anybody learns from. */
const MOST_DAYS = 800

async function ofMetric(
  ctx: Ctx,
  plan: Plan,
  { metricId, departmentId }: Of<'metric'>,
): Promise<Day[] | null> {
  const metric = ctx.use(METRICS).find(({ id }) => id === metricId)
  if (!metric) return null
  const { zone } = await organisation(ctx)
  const days: Day[] = []
  for (
    let day = plan.learnFrom, n = 0;
    day <= plan.end && day < localTime(ctx.now(), zone).day && n < MOST_DAYS;
    day = addDays(day, 1), n += 1
  ) {
    const window = { from: startOfDay(day, zone), to: startOfDay(addDays(day, 1), zone) }
    const { figures } = await metric.compute(ctx, { window, departmentId, channelId: null })
    const figure = figures.value ?? Object.values(figures)[0]
    // A day that is not known is left out; it is never 0.
    if (figure?.value !== null && figure?.value !== undefined) days.push({ day, value: figure.value })
  }
  return days
}

async function ofSeries(ctx: Ctx, plan: Plan, outcome: Of<'series'>): Promise<OutcomeTable | null> {
  return ctx.read(async (tx) => {
    const own = eq(series.organisationId, ctx.organisationId)
    const [first] = await tx
      .select({ name: series.name })
      .from(series)
      .where(and(own, eq(series.id, outcome.seriesId)))
    if (!first) return null
    // A later import under the same name continues it.
    const [newest] = await tx
      .select({ csv: series.csv })
      .from(series)
      .where(and(own, eq(series.name, first.name)))
      .orderBy(desc(series.createdAt))
      .limit(1)
    if (!newest) return null
    const periods = { date: outcome.date, outcome: outcome.column, start: plan.start, end: plan.end }
    const shape =
      outcome.unit === null
        ? { controls: outcome.controls }
        : { unit: outcome.unit, treated: outcome.treated }
    return { csv: since(newest.csv, outcome.date, plan.learnFrom), config: { ...periods, ...shape } }
  })
}

/** The table without what lies before the day from which is learned. Periods that are no days stay. */
function since(csv: string, column: string, day: string): string {
  const rows = readTable(csv, { date: column, outcome: '', start: '' })
  const names = Object.keys(rows[0] ?? {})
  const kept = rows.filter((row) => {
    const at = row[column] ?? ''
    return !/^\d{4}-\d\d-\d\d/.test(at) || at.slice(0, 10) >= day
  })
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [names, ...kept.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n')
}
