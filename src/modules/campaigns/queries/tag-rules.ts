import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { TagRule } from '../domain/links/tags.ts'
import { tags } from '../tables-links.ts'

/** What tags may say in this organisation, and what other words are counted as. */
export async function tagRules(tx: Tx, organisationId: string): Promise<TagRule[]> {
  const rows = await tx
    .select()
    .from(tags)
    .where(eq(tags.organisationId, organisationId))
    .orderBy(asc(tags.kind), asc(tags.value))
  return rows.map(({ kind, value, aliasOf }) => ({ kind, value, aliasOf }))
}
