import { and, eq, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fact } from '../events.ts'
import { mayView } from '../policy.ts'
import { hiddenDepartments } from '../queries/departments.ts'
import { metricOf, noMetric } from '../queries/scope.ts'
import { insertComment, removeCommentRow } from '../store/scoreboard.ts'
import { comments } from '../tables/scoreboard.ts'

export async function addComment(
  ctx: Ctx,
  input: {
    readonly metricId: string
    readonly departmentId: string | null
    readonly day: string
    readonly text: string
  },
): Promise<Result<{ id: string }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only people say something about a figure.')
  const by = ctx.actor.memberId
  if (!metricOf(ctx, input.metricId)) return noMetric()
  if (input.departmentId && hiddenDepartments(ctx).has(input.departmentId))
    return refuse('not_found', 'There is no such department.')
  const { zone } = await organisation(ctx)
  if (input.day > localTime(ctx.now(), zone).day)
    return refuse('invalid', 'This day is still to come.', {
      fields: { day: 'Choose today or a day before.' },
    })
  const id = newId(ctx.now().getTime())
  const { metricId: metric, departmentId, day, text } = input
  return ctx.write(async (tx) => {
    const row = { organisationId: ctx.organisationId, id, metric, departmentId, day, text }
    await insertComment(tx, { ...row, by, at: ctx.now(), removedAt: null })
    tx.emit(fact('figure.commented', id, { metric, day }))
    return ok({ id })
  })
}

/** Whoever wrote it takes it away, and whoever runs the scoreboard. */
export async function removeComment(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  return ctx.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(comments)
      .where(
        and(eq(comments.organisationId, ctx.organisationId), eq(comments.id, id), isNull(comments.removedAt)),
      )
    if (!row) return refuse('not_found', 'There is no such comment.')
    const own = ctx.actor.kind === 'member' && ctx.actor.memberId === row.by
    if (!own && !may(ctx.actor, 'scoreboard.manage'))
      return refuse('forbidden', 'Only who wrote a comment takes it away.', {
        help: 'Ask them, or whoever runs the scoreboard.',
      })
    await removeCommentRow(tx, row, ctx.now())
    tx.emit(fact('figure.comment-removed', id, { metric: row.metric }))
    return ok({ id })
  })
}
