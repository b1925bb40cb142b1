import type { Ctx } from '#platform/ctx.ts'
import { importById } from '../queries/imports.ts'
import { updateImport } from '../store/imports.ts'
import { eraseImportJob } from './erase-import.ts'

const DAY_MS = 86_400_000

export async function eraseImport(ctx: Ctx, { importId }: { readonly importId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await importById(tx, ctx.organisationId, importId)
    if (!row) return
    const now = ctx.now()
    // Started late, or still at work: what takes it back is needed longer.
    const until =
      row.state === 'waiting' || row.state === 'running' ? new Date(now.getTime() + DAY_MS) : row.undoUntil
    if (until && until > now) {
      await tx.enqueue(eraseImportJob, { importId }, { startAfter: until })
      return
    }
    const erased = { source: null, inverse: null, undoUntil: null }
    await updateImport(tx, ctx.organisationId, importId, ['done', 'failed', 'undone', 'dropped'], erased)
    await updateImport(tx, ctx.organisationId, importId, ['draft'], { ...erased, state: 'dropped' })
  })
}
