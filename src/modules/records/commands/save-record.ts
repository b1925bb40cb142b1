import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Given } from '../contract/shapes.ts'
import { differences } from '../domain/differences.ts'
import { recordEvent } from '../events.ts'
import { planEnd } from '../jobs/forget.ts'
import { keeping, noRecord } from '../policy.ts'
import { houseOf } from '../queries/house.ts'
import { storedRow } from '../queries/stored.ts'
import { moveChanges, noteChange } from '../store/changes.ts'
import { updateRecord } from '../store/records.ts'
import { clash, identityOf, isRefused, judged } from './judge.ts'

interface Saved {
  readonly id: string
  readonly revision: number
  readonly row: Given
}

/** Corrects a fact. What it was stays in its history; who looked at an older state is told. */
export async function saveRecord(ctx: Ctx, { id, revision, row }: Saved): Promise<Result<{ done: true }>> {
  const { organisationId } = ctx
  const { kind, departmentId } = row
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const before = await storedRow(tx, organisationId, { kind, id })
    if (!before) return noRecord
    const member = await keeping(ctx, [before.departmentId, departmentId])
    if (!member.ok) return member
    if (before.withdrawnAt) return refuse('conflict', 'This was taken back. Put it back first.')
    const values = judged(await houseOf(ctx), row)
    if (isRefused(values)) return values
    const identity = identityOf(kind, values)
    const there = await clash(tx, organisationId, { kind, departmentId, identity, values, id })
    if (there) return there
    const fields = differences(before.values, values)
    const moved = before.departmentId !== departmentId
    if (Object.keys(fields).length === 0 && !moved) return ok({ done: true })
    const at = ctx.now()
    const changed = await updateRecord(
      tx,
      { organisationId, kind, id, at },
      { revision, departmentId, identity, values },
    )
    if (!changed) return refuse('stale', 'Somebody corrected this meanwhile. Look at what is there now.')
    const by = member.value.memberId
    if (moved) await moveChanges(tx, { organisationId, recordId: id, departmentId })
    await noteChange(tx, {
      organisationId,
      kind,
      recordId: id,
      departmentId,
      what: 'changed',
      fields,
      by,
      at,
    })
    await planEnd(ctx, tx, kind, [{ values }])
    tx.emit(recordEvent('changed', id, { kind, fields: Object.keys(fields) }))
    return ok({ done: true })
  })
}
