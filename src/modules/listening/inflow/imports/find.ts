import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Layout } from '../../domain/imports/columns.ts'
import { type ImportRow, listeningImport } from '../tables.ts'

/** The import by its id, or that it is not there. */
export async function findImport(ctx: Ctx, importId: string): Promise<Result<ImportRow>> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(listeningImport)
      .where(and(eq(listeningImport.organisationId, ctx.organisationId), eq(listeningImport.id, importId))),
  )
  return row ? ok(row) : refuse('not_found', 'This import is not here any more.')
}

/** The layout of a file that was read once. */
export function layoutOf(row: ImportRow): Layout {
  if (!row.layout) throw new Error(`Import ${row.id} was never read.`)
  return row.layout
}

/** Somebody or a job was faster: the step asked for does not fit the state any more. */
export const changedMeanwhile = (): Result<never> =>
  refuse('conflict', 'This import went on meanwhile.', { help: 'Load the page again.' })
