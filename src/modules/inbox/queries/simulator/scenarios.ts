import { desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RotaScenario } from '../../contract/simulator.ts'
import { mayKeepRotas, mayNotSeeFigures } from '../../policy.ts'
import { type RotaScenarioRow, rotaScenarios } from '../../tables/simulator.ts'

/** So many are kept for an organisation. */
export const MOST_KEPT = 50

/** Kept trials, the newest first. */
export async function keptRotas(ctx: Ctx): Promise<Result<{ scenarios: RotaScenario[] }>> {
  const refused = mayNotSeeFigures(ctx.actor)
  if (refused) return refused
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(rotaScenarios)
      .where(eq(rotaScenarios.organisationId, ctx.organisationId))
      .orderBy(desc(rotaScenarios.at))
      .limit(MOST_KEPT),
  )
  return ok({ scenarios: await scenarioShapes(ctx, rows) })
}

export async function scenarioShapes(ctx: Ctx, rows: readonly RotaScenarioRow[]): Promise<RotaScenario[]> {
  const members = await memberCards(ctx, [...new Set(rows.map(({ by }) => by))])
  const mayRemove = mayKeepRotas(ctx.actor) === null
  return rows.map((row) => {
    const by = members.get(row.by)
    return {
      id: row.id,
      name: row.name,
      trial: row.trial,
      state: row.state,
      outcome: row.outcome,
      by: { id: row.by, name: by?.name ?? 'Somebody who left', initials: by?.initials ?? '?' },
      at: row.at.toISOString(),
      mayRemove,
    }
  })
}
