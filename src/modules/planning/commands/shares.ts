import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { alertEvent, budgetEvent } from '../events.ts'
import { checkVarianceJob } from '../jobs/check-variance.ts'
import {
  allowed,
  type Done,
  done,
  noEntry,
  noLine,
  person,
  seesDepartments,
  sightOf,
  wrongField,
} from '../policy.ts'
import { alertRow } from '../queries/alert-row.ts'
import { budgetLineRow } from '../queries/postings.ts'
import { todayOf } from '../queries/today.ts'
import { markSeen } from '../store/alerts.ts'
import { replaceShares, setDepartmentThreshold, updateBudgetLine } from '../store/budget.ts'

/** Says which departments bear a line, in hundredths of a percent that make 100 %. No shares: its own department does. */
export async function setShares(
  ctx: Ctx,
  {
    lineId,
    shares,
  }: {
    readonly lineId: string
    readonly shares: readonly { readonly departmentId: string; readonly share: number }[]
  },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const sum = shares.reduce((all, one) => all + one.share, 0)
  if (shares.length > 0 && sum !== 10_000)
    return wrongField('shares', `The shares make ${sum / 100} %, not 100 %.`)
  const ids = shares.map(({ departmentId }) => departmentId)
  if (new Set(ids).size !== ids.length) return wrongField('shares', 'A department stands there twice.')
  if (!(await seesDepartments(ctx, ids)))
    return wrongField('shares', 'One of these departments does not exist.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const line = await budgetLineRow(tx, ctx.organisationId, lineId, { lock: true })
    if (!line) return noLine
    await replaceShares(tx, ctx.organisationId, lineId, shares)
    tx.emit(budgetEvent('shares-set', lineId, { departments: shares.length }))
    await tx.enqueue(checkVarianceJob, { year: line.year })
    return ok(done)
  })
}

/** At how much over plan somebody is told: for one line, or for a department. Null: as in the whole house. */
export async function setThreshold(
  ctx: Ctx,
  {
    lineId,
    departmentId,
    percent,
  }: {
    readonly lineId: string | null
    readonly departmentId: string | null
    readonly percent: number | null
  },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  if ((lineId === null) === (departmentId === null)) return refuse('invalid', 'Name a line or a department.')
  if (departmentId !== null && !(await seesDepartments(ctx, [departmentId])))
    return wrongField('departmentId', 'This department does not exist.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const { organisationId } = ctx
    let year = Number((await todayOf(ctx)).slice(0, 4))
    if (lineId !== null) {
      const line = await budgetLineRow(tx, organisationId, lineId)
      if (!line) return noLine
      year = line.year
      await updateBudgetLine(tx, line, { threshold: percent, changedAt: ctx.now() })
    } else if (departmentId !== null) await setDepartmentThreshold(tx, organisationId, departmentId, percent)
    tx.emit(budgetEvent('threshold-set', lineId ?? departmentId ?? '', { percent }))
    await tx.enqueue(checkVarianceJob, { year })
    return ok(done)
  })
}

/** Says that an alert was seen, by whom it was for or who plans; or that it was not. */
export async function seeAlert(
  ctx: Ctx,
  { id, seen }: { readonly id: string; readonly seen: boolean },
): Promise<Result<Done>> {
  const member = person(ctx)
  if (!member.ok) return member
  const { memberId } = member.value
  const sight = await sightOf(ctx)
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await alertRow(tx, ctx.organisationId, id)
    const mine =
      row?.ownerId === memberId || sight.all || sight.departmentIds.includes(row?.departmentId ?? '')
    if (!row || !mine) return noEntry
    await markSeen(tx, row, seen ? { seenAt: ctx.now(), seenBy: memberId } : { seenAt: null, seenBy: null })
    tx.emit(alertEvent('seen', id, { seen }))
    return ok(done)
  })
}
