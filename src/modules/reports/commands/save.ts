import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fact } from '../events.ts'
import { noReport, onlyTheOwner, viewer } from '../policy.ts'
import { insertReport, lockReport, updateReport } from '../store.ts'
import type { ReportRow } from '../tables.ts'
import { checkDraft, type Draft } from './check-draft.ts'
import { planNext } from './plan-next.ts'

/** Makes a report, or changes one of mine; the next slot is planned anew. */
export async function saveReport(
  ctx: Ctx,
  input: Draft & { readonly id: string | null },
): Promise<Result<{ id: string }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const { memberId } = member.value
  const checked = await checkDraft(ctx, input, memberId)
  if (!checked.ok) return checked
  const words = wordsOf(input)
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    if (input.id === null) {
      const id = newId(now.getTime())
      const row: ReportRow = {
        ...{
          organisationId: ctx.organisationId,
          id,
          ...words,
          ownerId: memberId,
          nextAt: null,
          paused: null,
        },
        ...{ madeAt: now, changedAt: now, removedAt: null },
      }
      await insertReport(tx, { ...row, nextAt: await planNext(ctx, tx, row) })
      tx.emit(fact('report.made', id))
      return ok({ id })
    }
    const row = await lockReport(tx, { organisationId: ctx.organisationId, id: input.id })
    if (!row) return noReport
    if (row.ownerId !== memberId) return onlyTheOwner()
    const nextAt = await planNext(ctx, tx, { ...row, ...words })
    await updateReport(tx, row, { ...words, nextAt, changedAt: now })
    tx.emit(fact('report.changed', row.id))
    return ok({ id: row.id })
  })
}

function wordsOf({ name, note, metricIds, departmentId, period, language, ...rest }: Draft) {
  return {
    ...{ name, note, metricIds: metricIds && [...new Set(metricIds)], departmentId, period, language },
    memberIds: [...new Set(rest.memberIds)],
    outside: [...new Set(rest.outside.map((address) => address.toLowerCase()))],
    ...{ leaveOut: rest.leaveOut, schedule: rest.schedule },
  }
}
