import { and, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { METRICS } from '#platform/metric.ts'
import type { SeriesCard, StudyCard, StudyView } from '../contract.ts'
import { mayPlan, noStudy } from '../policy.ts'
import { campaigns } from '../tables.ts'
import { type PlanRow, plans, series, studies } from '../tables-uplift.ts'

export async function studyRow(tx: Tx, organisationId: string, id: string) {
  const [row] = await tx
    .select()
    .from(studies)
    .where(and(eq(studies.organisationId, organisationId), eq(studies.id, id)))
  return row
}

/** One version of a plan; the latest without a number. */
export async function planOf(
  tx: Tx,
  organisationId: string,
  studyId: string,
  version?: number,
): Promise<PlanRow | undefined> {
  const [row] = await tx
    .select()
    .from(plans)
    .where(
      and(
        eq(plans.organisationId, organisationId),
        eq(plans.studyId, studyId),
        version === undefined ? undefined : eq(plans.version, version),
      ),
    )
    .orderBy(desc(plans.version))
    .limit(1)
  return row
}

async function campaignNames(tx: Tx, organisationId: string, ids: readonly (string | null)[]) {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))]
  if (asked.length === 0) return new Map<string, { id: string; name: string }>()
  const rows = await tx
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(and(eq(campaigns.organisationId, organisationId), inArray(campaigns.id, asked)))
  return new Map(rows.map((row) => [row.id, row]))
}

const MOST = 500

/** Studies, the newest first, each with its latest version. */
export async function listStudies(ctx: Ctx): Promise<Result<{ studies: StudyCard[]; mayChange: boolean }>> {
  return ctx.read(async (tx) => {
    const { organisationId } = ctx
    const rows = await tx
      .select()
      .from(studies)
      .where(eq(studies.organisationId, organisationId))
      .orderBy(desc(studies.createdAt), desc(studies.id))
      .limit(MOST)
    const latest = await tx
      .selectDistinctOn([plans.studyId])
      .from(plans)
      .where(eq(plans.organisationId, organisationId))
      .orderBy(plans.studyId, desc(plans.version))
    const byStudy = new Map(latest.map((row) => [row.studyId, row]))
    const names = await campaignNames(
      tx,
      organisationId,
      rows.map(({ campaignId }) => campaignId),
    )
    return ok({
      studies: rows.flatMap((row) => {
        const last = byStudy.get(row.id)
        if (!last) return []
        const { plan, version, afterFact, state } = last
        return [
          {
            id: row.id,
            name: row.name,
            campaign: names.get(row.campaignId ?? '') ?? null,
            ...{ start: plan.start, end: plan.end, version, afterFact, state },
            verdict: last.result?.verdict ?? null,
            runsAt: last.runsAt.toISOString(),
          },
        ]
      }),
      mayChange: mayPlan(ctx),
    })
  })
}

/** One study with every version of its plan, the latest first. */
export async function studyView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<StudyView>> {
  return ctx.read(async (tx): Promise<Result<StudyView>> => {
    const { organisationId } = ctx
    const row = await studyRow(tx, organisationId, id)
    if (!row) return noStudy
    const versions = await tx
      .select()
      .from(plans)
      .where(and(eq(plans.organisationId, organisationId), eq(plans.studyId, id)))
      .orderBy(desc(plans.version))
    const people = await memberCards(
      ctx,
      versions.flatMap(({ registeredBy }) => registeredBy ?? []),
    )
    const names = await campaignNames(tx, organisationId, [row.campaignId])
    return ok({
      id,
      name: row.name,
      question: row.question,
      campaign: names.get(row.campaignId ?? '') ?? null,
      versions: versions.map((one) => versionView(one, people.get(one.registeredBy ?? '')?.name ?? null)),
      may: { change: mayPlan(ctx) },
    })
  })
}

function versionView(row: PlanRow, registeredBy: string | null): StudyView['versions'][number] {
  const { version, afterFact, reason, state, result } = row
  return {
    ...{ version, afterFact, reason, state, registeredBy },
    // What was stored is what the schema asked for; the two only differ in what may be changed.
    plan: row.plan as StudyView['versions'][number]['plan'],
    registeredAt: row.registeredAt.toISOString(),
    runsAt: row.runsAt.toISOString(),
    result: (result ?? null) as StudyView['versions'][number]['result'],
    ranAt: row.ranAt?.toISOString() ?? null,
  }
}

/** Imported tables, the newest first. */
export async function listSeries(ctx: Ctx): Promise<Result<{ series: SeriesCard[] }>> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({
        id: series.id,
        name: series.name,
        source: series.source,
        columns: series.columns,
        periods: series.periods,
        first: series.first,
        last: series.last,
        createdAt: series.createdAt,
      })
      .from(series)
      .where(eq(series.organisationId, ctx.organisationId))
      .orderBy(desc(series.createdAt))
      .limit(MOST)
    return ok({ series: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) })
  })
}

/** Metrics of the house that a study can look at. */
export async function upliftOutcomes(ctx: Ctx): Promise<Result<{ metrics: { id: string; name: string }[] }>> {
  return ok({ metrics: ctx.use(METRICS).map(({ id, name }) => ({ id, name })) })
}
