import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { rotaChanged } from '../events.ts'
import { historyOfWeeks } from '../queries/simulator/history.ts'
import { replayed } from '../queries/simulator/try.ts'
import { settleScenario } from '../store/rota-scenarios.ts'
import { rotaScenarios } from '../tables/simulator.ts'

/** Replays the weeks before now over the desks the scenario was made for; one that is settled or gone is left alone. */
export async function rehearseScenario(ctx: Ctx, data: { readonly scenarioId: string }): Promise<void> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(rotaScenarios)
      .where(
        and(eq(rotaScenarios.organisationId, ctx.organisationId), eq(rotaScenarios.id, data.scenarioId)),
      ),
  )
  if (row?.state !== 'waiting') return
  const history = await historyOfWeeks(ctx, row.trial.weeks, row.departmentIds)
  const tried = await replayed(ctx, history, row.trial)
  await ctx.write(async (tx) => {
    const change = tried.ok
      ? ({ state: 'done', outcome: tried.value, doneAt: ctx.now() } as const)
      : ({ state: 'failed', doneAt: ctx.now() } as const)
    if (await settleScenario(tx, ctx.organisationId, row.id, change)) tx.emit(rotaChanged(row.id))
  })
}
