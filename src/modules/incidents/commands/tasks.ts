import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { incidentEvent } from '../events.ts'
import { byMember, isCrew, present, unlessCrew } from '../policy.ts'
import { insertNamed } from '../store/incident.ts'
import { insertTask, updateTasks } from '../store/room.ts'
import { tasks } from '../tables/room.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'

const MOST = 200

export interface NewTask {
  readonly id: string
  /** A task while it runs, or an action of the review. */
  readonly kind: 'task' | 'action'
  readonly words: string
  readonly ownerId: string | null
  readonly dueAt: string | null
}

/** Gives out a task; an action of the review names who does it and until when. */
export async function addTask(ctx: Ctx, input: NewTask): Promise<Result<{ id: string }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const here = await present(ctx, [input.ownerId], 'ownerId')
  if (!here.ok) return here
  const { kind, words, ownerId } = input
  if (kind === 'action' && (ownerId === null || input.dueAt === null))
    return refuse('invalid', 'What is learned is done by somebody, until a day.', {
      fields: { ownerId: 'Choose somebody.', dueAt: 'Choose a day.' },
    })
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<{ id: string }>> => {
    const refusal = await unlessCrew(ctx, seats, 'Tasks are given out by those with a seat.')
    if (refusal) return refusal
    const { organisationId } = ctx
    const mine = and(eq(tasks.organisationId, organisationId), eq(tasks.incidentId, incident.id))
    if ((await tx.$count(tasks, mine)) >= MOST)
      return refuse('conflict', `There are ${MOST} tasks already; that is more than anybody can follow.`)
    const now = ctx.now()
    const id = newId(now.getTime())
    const row = { organisationId, id, incidentId: incident.id, kind, words, ownerId, by: me.value, at: now }
    await insertTask(tx, { ...row, dueAt: input.dueAt ? new Date(input.dueAt) : null })
    if (ownerId && incident.restricted)
      await insertNamed(tx, {
        organisationId,
        incidentId: incident.id,
        memberId: ownerId,
        namedBy: me.value,
        at: now,
      })
    await enter(ctx, tx, incident.id, {
      kind: 'task',
      text: words,
      data: { taskId: id, memberId: ownerId, to: 'new' },
    })
    tx.emit(incidentEvent('written', incident.id, { kind: 'task', taskId: id, ownerId }))
    return ok({ id })
  })
}

/** Says that a task is done or is not, by its owner or the crew. */
export async function settleTask(
  ctx: Ctx,
  input: { readonly id: string; readonly taskId: string; readonly isDone: boolean },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const [task] = await tx
      .select()
      .from(tasks)
      .where(
        and(
          eq(tasks.organisationId, ctx.organisationId),
          eq(tasks.incidentId, incident.id),
          eq(tasks.id, input.taskId),
        ),
      )
      .for('update')
    if (!task) return refuse('not_found', 'There is no such task.')
    if (task.ownerId !== me.value && !isCrew(ctx.actor, seats)) {
      const refusal = await unlessCrew(ctx, seats, 'A task is settled by its owner or those with a seat.')
      if (refusal) return refusal
    }
    if ((task.doneAt !== null) === input.isDone) return allDone()
    const change = input.isDone ? { doneAt: ctx.now(), doneBy: me.value } : { doneAt: null, doneBy: null }
    await updateTasks(tx, ctx.organisationId, [task.id], change)
    await enter(ctx, tx, incident.id, {
      kind: 'task',
      text: task.words,
      data: { taskId: task.id, memberId: task.ownerId, to: input.isDone ? 'done' : 'open' },
    })
    tx.emit(incidentEvent('written', incident.id, { kind: 'task', taskId: task.id }))
    return allDone()
  })
}

/** Tasks of somebody who leaves go to somebody else. */
export async function giveTasks(ctx: Ctx, ids: readonly string[], toMemberId: string): Promise<Result<Done>> {
  const here = await present(ctx, [toMemberId], 'memberId')
  if (!here.ok) return here
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const rows = await tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.organisationId, ctx.organisationId), inArray(tasks.id, [...ids])))
    await updateTasks(
      tx,
      ctx.organisationId,
      rows.map((row) => row.id),
      { ownerId: toMemberId },
    )
    for (const row of rows) {
      const data = { taskId: row.id, memberId: toMemberId, to: 'given' }
      await enter(ctx, tx, row.incidentId, { kind: 'task', text: row.words, data })
      tx.emit(incidentEvent('written', row.incidentId, { kind: 'task', taskId: row.id }))
    }
    return allDone()
  })
}
