import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TagCard } from '../contract.ts'
import { libraryTag } from '../tables.ts'

/** Names by id for showing; what is gone has none. */
export type Names = (id: string | null) => string | null

export async function memberNames(ctx: Ctx, ids: readonly (string | null)[]): Promise<Names> {
  const cards = await memberCards(ctx, [...new Set(ids.filter((id) => id !== null))])
  return (id) => (id === null ? null : (cards.get(id)?.name ?? 'Somebody who left'))
}

export async function departmentNames(ctx: Ctx): Promise<Names> {
  const cards = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  return (id) => (id === null ? null : (cards.get(id) ?? null))
}

export async function channelNames(ctx: Ctx): Promise<Names> {
  const cards = new Map((await channelCards(ctx)).map((card) => [card.id, card.displayName || card.handle]))
  return (id) => (id === null ? null : (cards.get(id) ?? null))
}

/** What ids of tags stand for now: merged ones give the tag that stands for them; those that are gone are left out. */
export async function tagReader(
  ctx: Ctx,
  ids: readonly string[],
): Promise<(ids: readonly string[]) => TagCard[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return () => []
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(libraryTag)
      .where(
        and(
          eq(libraryTag.organisationId, ctx.organisationId),
          or(
            inArray(libraryTag.id, wanted),
            sql`${libraryTag.id} in (select t.merged_into from library_tag t
              where t.organisation_id = ${ctx.organisationId} and t.id = any (${sql.param(wanted)}::uuid[]))`,
          ),
        ),
      ),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (some) => {
    const found = new Map<string, TagCard>()
    for (const id of some) {
      const row = byId.get(byId.get(id)?.mergedInto ?? id)
      if (row) found.set(row.id, { id: row.id, name: row.name })
    }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
  }
}
