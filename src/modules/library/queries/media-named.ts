import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { libraryMedium } from '../tables.ts'

/**
 * Ids of the files of media by name, in any case, with or without what stands after the last dot; what is put away is left
 * out. Names that nothing has are absent.
 */
export async function mediaNamed(ctx: Ctx, names: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const wanted = [...new Set(names.flatMap((name) => [plain(name), bare(name)]))].filter((one) => one !== '')
  if (wanted.length === 0) return found
  const title = sql<string>`lower(${libraryMedium.title})`
  const rows = await ctx.read((tx) =>
    tx
      .select({ fileId: libraryMedium.fileId, title })
      .from(libraryMedium)
      .where(
        and(
          eq(libraryMedium.organisationId, ctx.organisationId),
          isNull(libraryMedium.archivedAt),
          inArray(title, wanted),
        ),
      ),
  )
  for (const name of names) {
    const whole = rows.filter((row) => row.title === plain(name))
    const ids = (whole.length > 0 ? whole : rows.filter((row) => row.title === bare(name))).map(
      (row) => row.fileId,
    )
    if (ids.length > 0) found.set(name, ids)
  }
  return found
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}

function bare(name: string): string {
  return plain(name).replace(/\.[a-z0-9]{1,5}$/, '')
}
