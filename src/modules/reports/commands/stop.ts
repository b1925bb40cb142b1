import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fact } from '../events.ts'
import { mayStop, noReport, onlyTheOwner, viewer } from '../policy.ts'
import { readersOf } from '../queries/readers.ts'
import { lockReport, updateReport } from '../store.ts'
import { planNext } from './plan-next.ts'

type One = { readonly id: string }
type Done = { readonly done: true }
const done: Done = { done: true }

/** Lets a report stand still, or run again from its next slot on. */
export async function pauseReport(
  ctx: Ctx,
  { id, paused }: One & { readonly paused: boolean },
): Promise<Result<{ nextAt: string | null }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ nextAt: string | null }>> => {
    const row = await lockReport(tx, { organisationId: ctx.organisationId, id })
    if (!row) return noReport
    if (!mayStop(member.value, row)) return onlyTheOwner()
    if (!paused && (await readersOf(ctx, row)).ownerProblem)
      return refuse('conflict', 'Its owner has left or may not see figures any more.', {
        help: 'Take it over first.',
      })
    const state = paused ? 'by-hand' : null
    const nextAt = await planNext(ctx, tx, { ...row, paused: state })
    await updateReport(tx, row, { paused: state, nextAt, changedAt: ctx.now() })
    tx.emit(fact(paused ? 'report.paused' : 'report.resumed', id))
    return ok({ nextAt: nextAt?.toISOString() ?? null })
  })
}

/** Ends a report. What was sent stays kept. */
export async function removeReport(ctx: Ctx, { id }: One): Promise<Result<Done>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await lockReport(tx, { organisationId: ctx.organisationId, id })
    if (!row) return noReport
    if (!mayStop(member.value, row)) return onlyTheOwner()
    await updateReport(tx, row, { removedAt: ctx.now(), nextAt: null })
    tx.emit(fact('report.removed', id))
    return ok(done)
  })
}

/** Whoever runs the scoreboard answers from now on for a report that stands still for want of an owner. */
export async function takeOver(ctx: Ctx, { id }: One): Promise<Result<Done>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  if (!may(ctx.actor, 'scoreboard.manage'))
    return refuse('forbidden', 'Only whoever runs the scoreboard may take a report over.', {
      help: await whoCanHelp(ctx, 'scoreboard.manage'),
    })
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await lockReport(tx, { organisationId: ctx.organisationId, id })
    if (!row) return noReport
    if (!(await readersOf(ctx, row)).ownerProblem)
      return refuse('conflict', 'Its owner is here and answers for it.', { help: 'Ask them to change it.' })
    const ownerId = member.value.memberId
    const nextAt = await planNext(ctx, tx, { ...row, paused: null })
    await updateReport(tx, row, { ownerId, paused: null, nextAt, changedAt: ctx.now() })
    tx.emit(fact('report.handed-over', id))
    return ok(done)
  })
}

/** Takes me off its list. */
export async function leaveList(ctx: Ctx, { id }: One): Promise<Result<Done>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await lockReport(tx, { organisationId: ctx.organisationId, id })
    if (!row?.memberIds.includes(member.value.memberId)) return noReport
    const memberIds = row.memberIds.filter((one) => one !== member.value.memberId)
    await updateReport(tx, row, { memberIds, changedAt: ctx.now() })
    tx.emit(fact('report.changed', id))
    return ok(done)
  })
}
