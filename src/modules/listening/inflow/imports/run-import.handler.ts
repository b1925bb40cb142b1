import { AsyncLocalStorage } from 'node:async_hooks'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { eraseParts, type ImportPatch, updateImport } from '../../store/inflow/imports.ts'
import { importTold } from '../events.ts'
import type { ImportRow } from '../tables.ts'
import { takeIn } from '../take-in.ts'
import type { Beside } from './file.ts'
import { UnreadableFile } from './file-row.ts'
import { findImport } from './find.ts'
import { scan } from './scan.ts'

/** Everything in one transaction, that the import is done included; only the progress is written beside it. */
export async function runImport(ctx: Ctx, { importId }: { readonly importId: string }): Promise<void> {
  // Calls made through this do not join the transaction of the import.
  const beside = AsyncLocalStorage.snapshot()
  const patch = (change: ImportPatch) =>
    ctx.write((tx) => updateImport(tx, ctx.organisationId, importId, ['waiting', 'running'], change))
  if (!(await patch({ state: 'running', done: 0 }))) return
  const found = await findImport(ctx, importId)
  if (!found.ok) return
  const progress = (done: number) => beside(() => patch({ done }))
  const failure = await bringIn(ctx, found.value, beside, progress)
  if (failure === null) return
  await ctx.write(async (tx) => {
    const change = { state: 'failed', failure, settledAt: ctx.now() } as const
    if (await updateImport(tx, ctx.organisationId, importId, ['running'], change))
      tx.emit(importTold('failed', importId))
  })
}

/** Null when all of it came in; else why nothing did. */
async function bringIn(
  ctx: Ctx,
  row: ImportRow,
  beside: Beside,
  progress: (done: number) => Promise<unknown>,
): Promise<string | null> {
  try {
    const done = await ctx.write(async (tx): Promise<Result<undefined>> => {
      let [fresh, given] = [0, 0]
      for await (const { items, rows } of scan(ctx, row, beside)) {
        const taken = await takeIn(ctx, tx, row.channelId, items)
        if (!taken.ok) return taken
        fresh += taken.value
        given += items.length
        await progress(rows)
      }
      const counts = { fresh, known: given - fresh }
      const settled = { state: 'done', ...counts, failure: null, settledAt: ctx.now() } as const
      // The row is written beside until here: only now may this transaction hold it.
      await updateImport(tx, ctx.organisationId, row.id, ['running'], settled)
      await eraseParts(tx, ctx.organisationId, row.id)
      tx.emit(importTold('done', row.id, counts))
      return ok()
    })
    return done.ok ? null : [done.error.message, done.error.help].filter(Boolean).join(' ')
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message
    throw error
  }
}
