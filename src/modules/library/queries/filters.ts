import { type AnyColumn, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'

/** The words of a search, as patterns that only match what was written. */
export function patternsOf(q: string | undefined): string[] {
  return (q ?? '')
    .split(/\s+/)
    .map((word) => word.replace(/^#/, ''))
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

/** A word stands in one of these columns, or in the name of a tag, merged spellings included. */
export function mentions(ctx: Ctx, pattern: string, columns: readonly AnyColumn[], tagIds: AnyColumn): SQL {
  const tagged = sql`${tagIds} && array(select t.id from library_tag t
    left join library_tag u on u.organisation_id = t.organisation_id and u.id = t.merged_into
    where t.organisation_id = ${ctx.organisationId} and (t.name ilike ${pattern} or u.name ilike ${pattern}))`
  return or(...columns.map((column) => ilike(column, pattern)), tagged) ?? tagged
}

/** Carries a tag, or a spelling that was merged into it. */
export function carriesTag(ctx: Ctx, tagIds: AnyColumn, tagId: string): SQL {
  return sql`${tagIds} && array(select t.id from library_tag t
    where t.organisation_id = ${ctx.organisationId} and (t.id = ${tagId} or t.merged_into = ${tagId}))`
}

/** Where a page ended. A cursor that does not read counts as none: the list begins at the top. */
export function readCursor(cursor: string | undefined): readonly [string, string] | undefined {
  if (!cursor) return undefined
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    return typeof key === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
      ? [key, id]
      : undefined
  } catch {
    return undefined
  }
}

export function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}
