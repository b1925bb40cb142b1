import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Given } from '../contract/shapes.ts'
import { recordEvent } from '../events.ts'
import { planEnd } from '../jobs/forget.ts'
import { keeping } from '../policy.ts'
import { houseOf } from '../queries/house.ts'
import { noteChange } from '../store/changes.ts'
import { insertRecord } from '../store/records.ts'
import { clash, identityOf, isRefused, judged, keptAlready } from './judge.ts'

/** Enters a fact into its register. */
export async function addRecord(ctx: Ctx, given: Given): Promise<Result<{ id: string }>> {
  const { kind, departmentId } = given
  const member = await keeping(ctx, [departmentId])
  if (!member.ok) return member
  const values = judged(await houseOf(ctx), given)
  if (isRefused(values)) return values
  const { organisationId } = ctx
  const [at, by, identity] = [ctx.now(), member.value.memberId, identityOf(kind, values)]
  const id = newId(at.getTime())
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const there = await clash(tx, organisationId, { kind, departmentId, identity, values, id: null })
    if (there) return there
    const row = { organisationId, id, kind, departmentId, identity, values, by, at }
    if (!(await insertRecord(tx, row))) return keptAlready
    const change = { organisationId, kind, recordId: id, departmentId, by, at }
    await noteChange(tx, { ...change, what: 'added', fields: {} })
    await planEnd(ctx, tx, kind, [{ values }])
    tx.emit(recordEvent('added', id, { kind }))
    return ok({ id })
  })
}
