import type { Ctx } from '#platform/ctx.ts'
import { eraseImported, updateImport } from '../../store/inflow/imports.ts'
import { importTold } from '../events.ts'
import { findImport } from './find.ts'

const BATCH = 5000

/** Batch after batch, each in a transaction of its own; a killed run goes on where it stopped. */
export async function undoRows(ctx: Ctx, { importId }: { readonly importId: string }): Promise<void> {
  const found = await findImport(ctx, importId)
  if (!found.ok || found.value.state !== 'undoing') return
  const { channelId } = found.value
  for (let gone = BATCH, done = 0; gone === BATCH; ) {
    gone = await ctx.write(async (tx) => {
      const erased = await eraseImported(tx, ctx.organisationId, channelId, importId, BATCH)
      await updateImport(tx, ctx.organisationId, importId, ['undoing'], { done: done + erased })
      return erased
    })
    done += gone
  }
  await ctx.write(async (tx) => {
    const change = { state: 'undone', settledAt: ctx.now() } as const
    if (await updateImport(tx, ctx.organisationId, importId, ['undoing'], change))
      tx.emit(importTold('undone', importId))
  })
}
