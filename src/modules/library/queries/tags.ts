import { and, asc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mayBeSeveralWords } from '../domain/tag.ts'
import { mayManage, sentences } from '../policy.ts'
import { libraryTag } from '../tables.ts'
import { patternsOf } from './filters.ts'

/** Longest list; a controlled list that grows beyond is none any more. */
const MOST = 2000

/** The list by name, with how often each tag is used and which spellings were merged into it. */
export async function listTags(ctx: Ctx, { q }: { readonly q?: string | undefined }) {
  return ctx.read(async (tx) => {
    const found = patternsOf(q).map((pattern) => or(ilike(libraryTag.name, pattern), hasSpelling(pattern)))
    const rows = await tx
      .select()
      .from(libraryTag)
      .where(and(eq(libraryTag.organisationId, ctx.organisationId), isNull(libraryTag.mergedInto), ...found))
      .orderBy(asc(sql`lower(${libraryTag.name})`), asc(libraryTag.id))
      .limit(MOST)
    const merged = await tx
      .select()
      .from(libraryTag)
      .where(
        and(eq(libraryTag.organisationId, ctx.organisationId), sql`${libraryTag.mergedInto} is not null`),
      )
      .orderBy(asc(libraryTag.name))
      .limit(MOST)
    const media = await usage(ctx, sql`library_medium`)
    const texts = await usage(ctx, sql`library_snippet`)
    return ok({
      tags: rows.map(({ id, name }) => ({
        id,
        name,
        media: media.get(id) ?? 0,
        texts: texts.get(id) ?? 0,
        unclear: mayBeSeveralWords(name),
        merged: merged.filter((one) => one.mergedInto === id).map((one) => ({ id: one.id, name: one.name })),
      })),
      mayNotManage: mayManage(ctx.actor)
        ? null
        : `${sentences.manage} ${await whoCanHelp(ctx, 'library.manage')}`,
    })
  })
}

function hasSpelling(pattern: string): SQL {
  return sql`exists (select 1 from library_tag t where t.organisation_id = ${libraryTag.organisationId}
    and t.merged_into = ${libraryTag.id} and t.name ilike ${pattern})`
}

/** How many rows carry each tag, counted once a row whatever spelling they carry. Archived ones count: they come back. */
export async function usage(ctx: Ctx, table: SQL): Promise<Map<string, number>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; n: number }>(sql`
      select coalesce(t.merged_into, t.id) as id, count(distinct o.id)::int as n
      from ${table} o cross join unnest(o.tag_ids) as used(tag_id)
      join library_tag t on t.organisation_id = o.organisation_id and t.id = used.tag_id
      where o.organisation_id = ${ctx.organisationId} group by 1`),
  )
  return new Map(rows.map((row) => [row.id, row.n]))
}
