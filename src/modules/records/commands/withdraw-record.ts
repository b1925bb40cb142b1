import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { KindId } from '../domain/kinds.ts'
import { recordEvent } from '../events.ts'
import { keeping, noRecord } from '../policy.ts'
import { storedRow } from '../queries/stored.ts'
import { noteChange } from '../store/changes.ts'
import { markWithdrawn } from '../store/records.ts'
import { clash } from './judge.ts'

interface Withdrawn {
  readonly kind: KindId
  readonly id: string
  readonly withdrawn: boolean
}

/** Takes a fact back, so that no figure counts it, or puts it back. Nothing is removed. */
export async function withdrawRecord(
  ctx: Ctx,
  { kind, id, withdrawn }: Withdrawn,
): Promise<Result<{ done: true }>> {
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const row = await storedRow(tx, organisationId, { kind, id })
    if (!row) return noRecord
    const { departmentId, identity, values } = row
    const member = await keeping(ctx, [departmentId])
    if (!member.ok) return member
    if ((row.withdrawnAt !== null) === withdrawn) return ok({ done: true })
    const there = withdrawn
      ? null
      : await clash(tx, organisationId, { kind, departmentId, identity, values, id })
    if (there) return there
    const at = ctx.now()
    await markWithdrawn(tx, { organisationId, kind, id, at }, withdrawn)
    const what = withdrawn ? 'withdrawn' : 'restored'
    const change = { organisationId, kind, recordId: id, departmentId, by: member.value.memberId, at }
    await noteChange(tx, { ...change, what, fields: {} })
    tx.emit(recordEvent(what, id, { kind }))
    return ok({ done: true })
  })
}
