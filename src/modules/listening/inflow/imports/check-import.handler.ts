import type { Ctx } from '#platform/ctx.ts'
import { addRefusals, eraseRefusals, type ImportPatch, updateImport } from '../../store/inflow/imports.ts'
import { importTold } from '../events.ts'
import { UnreadableFile } from './file-row.ts'
import { findImport } from './find.ts'
import { MAX_ROWS, scan } from './scan.ts'

/** Reads every row; what cannot be read lands in the list with its reason. Nothing is imported. */
export async function checkRows(ctx: Ctx, { importId }: { readonly importId: string }): Promise<void> {
  const patch = (change: ImportPatch) =>
    ctx.write((tx) => updateImport(tx, ctx.organisationId, importId, ['checking'], change))
  if (!(await patch({ done: 0 }))) return
  const found = await findImport(ctx, importId)
  if (!found.ok) return
  await ctx.write((tx) => eraseRefusals(tx, ctx.organisationId, importId))
  let [rows, refused] = [0, 0]
  try {
    for await (const batch of scan(ctx, found.value)) {
      ;({ rows, refused } = batch)
      if (rows > MAX_ROWS) throw new UnreadableFile(`The file has more than ${MAX_ROWS} rows. Split it.`)
      await ctx.write((tx) => addRefusals(tx, batch.refusals))
      if (!(await patch({ done: rows }))) return
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    await settle(ctx, importId, { state: 'draft', failure: error.message })
    return
  }
  await settle(ctx, importId, { state: 'checked', total: rows, good: rows - refused, refused, failure: null })
}

async function settle(ctx: Ctx, importId: string, change: ImportPatch): Promise<void> {
  await ctx.write(async (tx) => {
    if (await updateImport(tx, ctx.organisationId, importId, ['checking'], change))
      tx.emit(importTold('checked', importId))
  })
}
