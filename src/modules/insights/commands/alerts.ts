import { and, eq, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { cannotCut } from '../engine/part.ts'
import { fact } from '../events.ts'
import { recomputeSoon } from '../jobs/soon.ts'
import { mayView } from '../policy.ts'
import { hiddenDepartments } from '../queries/departments.ts'
import { metricOf, noMetric } from '../queries/scope.ts'
import { insertAlert, markSeen, removeAlertRow } from '../store/scoreboard.ts'
import { alerts } from '../tables/scoreboard.ts'

export interface NewAlert {
  readonly metricId: string
  readonly figure: string
  readonly departmentId: string | null
  readonly kind: 'above' | 'below' | 'change'
  readonly bound: number
  readonly days: number
  readonly memberIds: readonly string[]
}

/** Everybody sets alerts for themselves; for others, whoever runs the scoreboard. */
export async function setAlert(ctx: Ctx, input: NewAlert): Promise<Result<{ id: string }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only people ask to be told.')
  const me = ctx.actor.memberId
  const metric = metricOf(ctx, input.metricId)
  if (!metric) return noMetric()
  if (input.departmentId && hiddenDepartments(ctx).has(input.departmentId))
    return refuse('not_found', 'There is no such department.')
  const window = { from: ctx.now(), to: ctx.now() }
  const why = cannotCut(metric, { window, departmentId: input.departmentId, channelId: null })
  if (why) return refuse('invalid', why, { help: 'Ask to be told about the whole house.' })
  const memberIds = [...new Set(input.memberIds)]
  if (memberIds.some((id) => id !== me) && !may(ctx.actor, 'scoreboard.manage'))
    return refuse('forbidden', 'You may ask to be told yourself, not for others.', {
      help: 'Ask whoever runs the scoreboard to set it for them.',
    })
  const people = await memberCards(ctx, memberIds)
  if (memberIds.some((id) => people.get(id)?.status !== 'active'))
    return refuse('invalid', 'Only people who work here are told.', {
      fields: { memberIds: 'Choose people from the directory.' },
    })
  const id = newId(ctx.now().getTime())
  const { metricId, memberIds: _, ...rest } = input
  return ctx.write(async (tx) => {
    const row = { organisationId: ctx.organisationId, id, metric: metricId, ...rest, memberIds }
    await insertAlert(tx, { ...row, by: me, at: ctx.now(), removedAt: null })
    tx.emit(fact('figure-alert.set', id, { metric: metricId }))
    await recomputeSoon(tx, ctx.now())
    return ok({ id })
  })
}

export async function removeAlert(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  return ctx.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(alerts)
      .where(and(eq(alerts.organisationId, ctx.organisationId), eq(alerts.id, id), isNull(alerts.removedAt)))
    if (!row) return refuse('not_found', 'There is no such alert.')
    const own = ctx.actor.kind === 'member' && ctx.actor.memberId === row.by
    if (!own && !may(ctx.actor, 'scoreboard.manage'))
      return refuse('forbidden', 'Only who set an alert takes it away.', {
        help: 'Ask them, or whoever runs the scoreboard.',
      })
    await removeAlertRow(tx, row, ctx.now())
    tx.emit(fact('figure-alert.removed', id, { metric: row.metric }))
    return ok({ id })
  })
}

/** Takes a crossing off Today; the next one comes again. */
export async function seenCrossing(
  ctx: Ctx,
  { alertId }: { readonly alertId: string },
): Promise<Result<{ alertId: string }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const { actor, organisationId } = ctx
  if (actor.kind === 'member')
    await ctx.write((tx) => markSeen(tx, { organisationId, alertId, memberId: actor.memberId }, ctx.now()))
  return ok({ alertId })
}
