import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { REMEMBERED_DAYS } from '../domain/jaccard.ts'
import { saidTexts } from '../tables.ts'

export interface Nearest {
  /** The largest Jaccard share with one earlier text, 0 to 1. */
  readonly likeness: number
  readonly nearestId: string | null
}

/**
 * The text of the 180 days before a remembered one that has most in common with it. Unlike `similarTo`, which finds only
 * what is above the threshold, this holds it against each of them: some ten milliseconds for a thousand. Null when the
 * text is not remembered.
 */
export async function nearestBefore(
  ctx: Ctx,
  subjectId: string,
  exceptSubjects: readonly string[],
): Promise<Nearest | null> {
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const [own] = (
      await tx.execute<{
        at: Date
        size: number
        grams: number[]
      }>(sql`select at, size, grams from ${saidTexts}
        where organisation_id = ${organisationId} and subject_id = ${subjectId}`)
    ).rows
    if (!own) return null
    const at = new Date(own.at)
    const since = new Date(at.getTime() - REMEMBERED_DAYS * 86_400_000)
    const { rows } = await tx.execute<{ id: string; likeness: number }>(sql`
      select t.subject_id as id, same.shared::float8 / (t.size + ${own.size}::integer - same.shared) as likeness
      from ${saidTexts} t cross join lateral (
        select count(*) as shared from unnest(t.grams) as one(gram) where one.gram = any (${sql.param(own.grams)}::integer[])
      ) as same
      where t.organisation_id = ${organisationId} and t.at >= ${since.toISOString()} and t.at < ${at.toISOString()}
        and t.subject_id <> ${subjectId} and not t.subject_id = any (${sql.param(exceptSubjects)}::uuid[])
        and same.shared > 0
      order by likeness desc, t.at desc, t.subject_id limit 1`)
    const [most] = rows
    return { likeness: most?.likeness ?? 0, nearestId: most?.id ?? null }
  })
}
