import type { Ctx } from '#platform/ctx.ts'
import { eraseParts, eraseRefusals, updateImport } from '../../store/inflow/imports.ts'

/** Erases the file and the list of refused rows of an import that never came to be. */
export async function eraseImport(ctx: Ctx, { importId }: { readonly importId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const waiting = ['uploading', 'draft', 'checking', 'checked', 'failed', 'dropped'] as const
    const dropped = { state: 'dropped', settledAt: ctx.now() } as const
    if (!(await updateImport(tx, ctx.organisationId, importId, waiting, dropped))) return
    await eraseParts(tx, ctx.organisationId, importId)
    await eraseRefusals(tx, ctx.organisationId, importId)
  })
}
