import { ok, type Result, refuse } from '#kernel/result.ts'
import { applyDirectory } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { importEvent } from '../events.ts'
import { allow } from '../policy.ts'
import { importById, unknownImport } from '../queries/imports.ts'
import { updateImport } from '../store/imports.ts'

/**
 * Takes an import back within a day: who was new leaves, who was changed or let go is as before. Departments it made
 * stay. What was changed by hand since is overwritten.
 */
export async function undoImport(
  ctx: Ctx,
  { importId }: { readonly importId: string },
): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const row = await importById(tx, ctx.organisationId, importId)
    if (!row) return unknownImport()
    if (row.state !== 'done' || !row.inverse || !row.undoUntil || row.undoUntil <= ctx.now())
      return refuse('conflict', 'This import cannot be taken back any more.', {
        help: 'Imports can be taken back for a day. After that, import a list as it should be.',
      })
    const undone = await applyDirectory(ctx, { departments: [], ...row.inverse })
    if (!undone.ok) return undone
    const patch = {
      state: 'undone',
      inverse: null,
      source: null,
      undoUntil: null,
      settledAt: ctx.now(),
    } as const
    await updateImport(tx, ctx.organisationId, importId, ['done'], patch)
    const { joined, changed, left } = undone.value
    tx.emit(importEvent('undone', importId, { joined, changed, left }))
    return ok({ done: true })
  })
}
