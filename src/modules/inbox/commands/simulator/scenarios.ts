import { and, count, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RotaScenario, Trial } from '../../contract/simulator.ts'
import { rotaChanged } from '../../events.ts'
import { rehearseJob } from '../../jobs/rehearse.ts'
import { mayKeepRotas, mayNotKeepRoutes } from '../../policy.ts'
import { MOST_KEPT, scenarioShapes } from '../../queries/simulator/scenarios.ts'
import { deleteScenario, insertScenario } from '../../store/rota-scenarios.ts'
import { rotaScenarios } from '../../tables/simulator.ts'

/** Keeps a trial under a name; it is worked out in the background, over the desks its maker may see. */
export async function keepRota(
  ctx: Ctx,
  { name, trial }: { readonly name: string; readonly trial: Trial },
): Promise<Result<RotaScenario>> {
  const refused = mayKeepRotas(ctx.actor) ?? (trial.routes ? mayNotKeepRoutes(ctx.actor) : null)
  if (refused) return refused
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  return ctx.write(async (tx): Promise<Result<RotaScenario>> => {
    const mine = eq(rotaScenarios.organisationId, ctx.organisationId)
    const [kept] = await tx.select({ n: count() }).from(rotaScenarios).where(mine)
    if ((kept?.n ?? 0) >= MOST_KEPT)
      return refuse('conflict', `${MOST_KEPT} rotas are kept already.`, {
        help: 'Remove one you no longer need.',
      })
    // What its maker may not see is not in it.
    const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
    const desks = (await departmentCards(ctx)).map(({ id }) => id).filter((desk) => !hidden.includes(desk))
    const named = [
      ...trial.desks.map(({ departmentId }) => departmentId),
      ...trial.moves.flatMap(({ from, to }) => [from, to]),
    ]
    if (named.some((id) => !desks.includes(id)))
      return refuse('invalid', 'One of these departments does not exist any more.', {
        help: 'Load the page again, then choose among the desks that are there.',
      })
    const id = newId(ctx.now().getTime())
    await insertScenario(tx, {
      organisationId: ctx.organisationId,
      id,
      name,
      trial,
      departmentIds: desks,
      state: 'waiting',
      by: memberId,
      at: ctx.now(),
    })
    await tx.enqueue(rehearseJob, { scenarioId: id })
    tx.emit(rotaChanged(id))
    const rows = await tx
      .select()
      .from(rotaScenarios)
      .where(and(mine, eq(rotaScenarios.id, id)))
    const [shape] = await scenarioShapes(ctx, rows)
    return shape ? ok(shape) : refuse('not_found', 'This rota does not exist any more.')
  })
}

/** Forgets a kept trial. */
export async function removeRota(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ id: string }>> {
  const refused = mayKeepRotas(ctx.actor)
  if (refused) return refused
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const where = and(eq(rotaScenarios.organisationId, ctx.organisationId), eq(rotaScenarios.id, id))
    const [row] = await tx.select({ id: rotaScenarios.id }).from(rotaScenarios).where(where)
    if (!row) return refuse('not_found', 'This rota does not exist any more.')
    await deleteScenario(tx, ctx.organisationId, id)
    tx.emit(rotaChanged(id))
    return ok({ id })
  })
}
