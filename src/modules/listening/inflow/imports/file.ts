import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { importPart } from '../tables.ts'

const ofImport = (ctx: Ctx, importId: string) =>
  and(eq(importPart.organisationId, ctx.organisationId), eq(importPart.importId, importId))

/** Runs a read somewhere else than in the transaction at hand. */
export type Beside = <T>(work: () => Promise<T>) => Promise<T>

/** The bytes of a file in order, part by part. */
export async function* fileOf(ctx: Ctx, importId: string, beside: Beside): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const where = and(ofImport(ctx, importId), eq(importPart.part, part))
    const [found] = await beside(() =>
      ctx.read((tx) => tx.select({ bytes: importPart.bytes }).from(importPart).where(where)),
    )
    if (!found) return
    yield found.bytes
  }
}

/** How many bytes and parts arrived; parts count without a hole when `last` is one less than `parts`. */
export async function arrivedOf(
  ctx: Ctx,
  importId: string,
): Promise<{ bytes: number; parts: number; last: number }> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({
        bytes: sql<number>`coalesce(sum(length(${importPart.bytes})), 0)::float8`,
        parts: sql<number>`count(*)::int`,
        last: sql<number>`coalesce(max(${importPart.part}), -1)::int`,
      })
      .from(importPart)
      .where(ofImport(ctx, importId)),
  )
  return row ?? { bytes: 0, parts: 0, last: -1 }
}
