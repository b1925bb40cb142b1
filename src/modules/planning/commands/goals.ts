import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { type GoalLevel, judgePlace, placeBetween } from '../domain/goals/levels.ts'
import { goalEvent } from '../events.ts'
import { allowed, type Done, done, known, noGoal, seesDepartments, wrongField } from '../policy.ts'
import { campaignSubject, goalRow, goalRows, programmeSubject } from '../queries/goal-rows.ts'
import { dropLink, insertGoal, setLink, updateGoal } from '../store/goals.ts'
import type { GoalRow } from '../tables/goals.ts'

export interface GoalWords {
  readonly level: GoalLevel
  readonly name: string
  readonly note: string
  readonly ownerId: string | null
  readonly departmentId: string | null
  readonly metricId: string | null
  readonly measure: string
  readonly target: number | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

const MOST_GOALS = 1000

async function fits(ctx: Ctx, words: GoalWords): Promise<Result<undefined>> {
  if (words.startsOn !== null && words.endsOn !== null && words.endsOn < words.startsOn)
    return wrongField('endsOn', 'A goal cannot end before it begins.')
  if (words.metricId !== null && !ctx.use(METRICS).some(({ id }) => id === words.metricId))
    return wrongField('metricId', 'There is no such figure.')
  return known(ctx, words)
}

/** Adds a goal, last below its parent. */
export async function addGoal(
  ctx: Ctx,
  { parentId, ...words }: GoalWords & { readonly parentId: string | null },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const right = await fits(ctx, words)
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const { organisationId } = ctx
    const all = await goalRows(tx, organisationId)
    if (all.length >= MOST_GOALS) return refuse('too_large', `There are ${MOST_GOALS} goals already.`)
    const why = judgePlace(all, { id: null, level: words.level }, parentId)
    if (why) return refuse('conflict', why)
    const now = ctx.now()
    const id = newId(now.getTime())
    await insertGoal(tx, {
      ...{ organisationId, id, parentId, ...words, place: lastPlace(all, parentId) },
      ...{ droppedAt: null, createdAt: now, changedAt: now },
    })
    tx.emit(goalEvent('added', id, { level: words.level }))
    return ok({ id })
  })
}

const lastPlace = (all: readonly GoalRow[], parentId: string | null): number =>
  placeBetween(all.filter((row) => row.parentId === parentId).at(-1)?.place ?? null, null)

/** Changes what a goal is; where it hangs is another matter. */
export async function saveGoal(
  ctx: Ctx,
  { id, ...words }: GoalWords & { readonly id: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const right = await fits(ctx, words)
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const all = await goalRows(tx, ctx.organisationId)
    const row = all.find((one) => one.id === id)
    if (!row) return noGoal
    const changed = all.map((one) => (one.id === id ? { ...one, level: words.level } : one))
    for (const one of changed) {
      if (one.id !== id && one.parentId !== id) continue
      const why = judgePlace(changed, one, one.parentId)
      if (why) return wrongField('level', `${why} Move it, or what hangs below it, first.`)
    }
    await updateGoal(tx, row, { ...words, changedAt: ctx.now() })
    tx.emit(goalEvent('changed', id))
    return ok(done)
  })
}

/** Hangs a goal below another (or at the top), before a neighbour or last. */
export async function moveGoal(
  ctx: Ctx,
  {
    id,
    parentId,
    before,
  }: { readonly id: string; readonly parentId: string | null; readonly before: string | null },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const all = await goalRows(tx, ctx.organisationId)
    const row = all.find((one) => one.id === id)
    if (!row) return noGoal
    const why = judgePlace(all, row, parentId)
    if (why) return refuse('conflict', why)
    const others = all.filter((one) => one.parentId === parentId && one.id !== id)
    const at = before === null ? others.length : others.findIndex((one) => one.id === before)
    if (at < 0) return refuse('stale', 'The goal it was to stand before is somewhere else now.')
    const place = placeBetween(others[at - 1]?.place ?? null, others[at]?.place ?? null)
    await updateGoal(tx, row, { parentId, place, changedAt: ctx.now() })
    tx.emit(goalEvent('moved', id))
    return ok(done)
  })
}

/** Gives a goal up, or takes it up again; what hangs below stays where it is. */
export async function dropGoal(
  ctx: Ctx,
  { id, dropped }: { readonly id: string; readonly dropped: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await goalRow(tx, ctx.organisationId, id)
    if (!row) return noGoal
    if ((row.droppedAt !== null) === dropped) return ok(done)
    await updateGoal(tx, row, { droppedAt: dropped ? ctx.now() : null, changedAt: ctx.now() })
    tx.emit(goalEvent(dropped ? 'dropped' : 'taken-up', id))
    return ok(done)
  })
}

type Linked =
  | { readonly kind: 'programme'; readonly tactic: number; readonly departmentId: string | null }
  | { readonly kind: 'campaign'; readonly id: string }

/** Says which goal a programme or a campaign serves; null: none. */
export async function linkGoal(
  ctx: Ctx,
  { goalId, what }: { readonly goalId: string | null; readonly what: Linked },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const departmentId = what.kind === 'programme' ? what.departmentId : null
  if (departmentId !== null && !(await seesDepartments(ctx, [departmentId])))
    return refuse('invalid', 'This department does not exist.')
  const subject =
    what.kind === 'programme' ? programmeSubject(what.tactic, departmentId) : campaignSubject(what.id)
  return ctx.write(async (tx: WriteTx): Promise<Result<Done>> => {
    const { organisationId } = ctx
    if (goalId === null) await dropLink(tx, organisationId, subject)
    else {
      if (!(await goalRow(tx, organisationId, goalId))) return noGoal
      const tactic = what.kind === 'programme' ? what.tactic : null
      await setLink(tx, {
        organisationId,
        subject,
        goalId,
        kind: what.kind,
        tactic,
        departmentId,
        at: ctx.now(),
      })
    }
    tx.emit(goalEvent('linked', goalId ?? subject, { subject }))
    return ok(done)
  })
}
