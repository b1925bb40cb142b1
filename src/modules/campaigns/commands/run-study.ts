import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { courseOf, TableError, uplift } from '#platform/uplift/index.ts'
import { daysBetween } from '../domain/days.ts'
import {
  causeOf,
  type Found,
  methodsFor,
  overlapping,
  type Plan,
  type Result,
  type UpliftMethod,
} from '../domain/uplift/plan.ts'
import { studyRan } from '../events.ts'
import { type OutcomeTable, outcomeTable } from '../queries/outcome-table.ts'
import { planOf, studyRow } from '../queries/studies.ts'
import { keepResult } from '../store/uplift.ts'
import { campaigns } from '../tables.ts'

/** Computes one version of a study from the figures of now and keeps what came out. */
export async function runStudy(ctx: Ctx, studyId: string, version: number): Promise<void> {
  const row = await ctx.read((tx) => planOf(tx, ctx.organisationId, studyId, version))
  if (!row) return
  const study = await ctx.read((tx) => studyRow(tx, ctx.organisationId, studyId))
  const overlaps = await overlapsOf(ctx, row.plan, study?.campaignId ?? null)
  const table = await outcomeTable(ctx, row.plan)
  const result = table ? resultOf(row.plan, table, overlaps) : lost(row.plan, overlaps)
  await ctx.write(async (tx) => {
    const state = result.cause === 'missing' || result.cause === 'table' ? 'failed' : 'done'
    await keepResult(tx, row, { state, result, ranAt: ctx.now() })
    tx.emit(studyRan(studyId, version, result.verdict))
  })
}

async function overlapsOf(ctx: Ctx, plan: Plan, ownId: string | null): Promise<string[]> {
  if (plan.together) return []
  const others = await ctx.read((tx) =>
    tx
      .select({ name: campaigns.name, startsOn: campaigns.startsOn })
      .from(campaigns)
      .where(
        and(
          eq(campaigns.organisationId, ctx.organisationId),
          isNull(campaigns.droppedAt),
          ownId ? ne(campaigns.id, ownId) : undefined,
        ),
      ),
  )
  return overlapping(plan.start, others, daysBetween).map(({ name }) => name)
}

const nothing = { effect: null, relative: null, interval: null, p: null } as const
const summedBy = (method: UpliftMethod): boolean => method === 'its' || method === 'bsts'

function lost(plan: Plan, overlaps: readonly string[]): Result {
  const reason = 'The figures that this study looks at are not here any more.'
  const found = { method: plan.method, verdict: 'not estimable', reason, cause: 'missing' } as const
  return { ...found, ...nothing, summed: summedBy(plan.method), others: [], course: [], overlaps }
}

function resultOf(plan: Plan, table: OutcomeTable, overlaps: readonly string[]): Result {
  const main = foundBy(plan.method, table)
  const others = methodsFor(plan.outcome)
    .filter((method) => method !== plan.method)
    .map((method) => foundBy(method, table))
  const judged: Found =
    overlaps.length > 0 && main.verdict !== 'not estimable'
      ? { ...main, verdict: 'not estimable', cause: 'overlap', reason: together(overlaps) }
      : main
  const summed = summedBy(plan.method)
  return { ...judged, summed, others, course: coursed(plan.method, table), overlaps }
}

const together = (names: readonly string[]): string =>
  `${names.map((name) => `“${name}”`).join(', ')} began within a week of it: what each of them moved cannot be told apart.`

function foundBy(method: UpliftMethod, { csv, config }: OutcomeTable): Found {
  try {
    const found = uplift(csv, method, config)
    return { method, ...found, cause: causeOf(found.verdict, found.reason) }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return { method, ...nothing, verdict: 'not estimable', reason: error.message, cause: 'table' }
  }
}

function coursed(method: UpliftMethod, { csv, config }: OutcomeTable): Result['course'] {
  try {
    return courseOf(csv, method, config)
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return []
  }
}
