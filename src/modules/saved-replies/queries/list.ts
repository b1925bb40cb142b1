import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SavedReply } from '../contract.ts'
import { mayNotKeep } from '../policy.ts'
import { type SavedReplyRow, savedReplies } from '../tables.ts'

export interface ReplyFilter {
  readonly q?: string | undefined
  readonly lang?: string | undefined
  readonly departmentId?: string | undefined
  readonly limit: number
}

/** Replies in use, by folder and title: of the whole house, and of departments the viewer may see. */
export async function listReplies(
  ctx: Ctx,
  filter: ReplyFilter,
): Promise<Result<{ replies: SavedReply[]; total: number }>> {
  const where = and(...conditions(ctx, filter))
  const found = await ctx.read(async (tx) => ({
    rows: await tx
      .select()
      .from(savedReplies)
      .where(where)
      .orderBy(asc(savedReplies.folder), asc(savedReplies.title), asc(savedReplies.id))
      .limit(filter.limit),
    total: await tx.$count(savedReplies, where),
  }))
  return ok({ replies: await replyCards(ctx, found.rows), total: found.total })
}

function conditions(ctx: Ctx, { q, lang, departmentId }: ReplyFilter): SQL[] {
  const all = [eq(savedReplies.organisationId, ctx.organisationId), isNull(savedReplies.archivedAt)]
  if (lang) all.push(eq(savedReplies.lang, lang))
  if (departmentId) {
    const here = or(eq(savedReplies.departmentId, departmentId), isNull(savedReplies.departmentId))
    if (here) all.push(here)
  }
  for (const word of (q ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    all.push(
      sql`(${savedReplies.title} ilike ${like} or ${savedReplies.folder} ilike ${like} or ${savedReplies.text} ilike ${like})`,
    )
  }
  return all
}

/** Rows as people see them. */
export async function replyCards(ctx: Ctx, rows: readonly SavedReplyRow[]): Promise<SavedReply[]> {
  if (rows.length === 0) return []
  const owners = await memberCards(ctx, [...new Set(rows.map((row) => row.ownerId))])
  const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk.name]))
  const today = ctx.now().toISOString().slice(0, 10)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    folder: row.folder,
    lang: row.lang,
    department: row.departmentId
      ? { id: row.departmentId, name: desks.get(row.departmentId) ?? 'A department that is gone' }
      : null,
    text: row.text,
    acts: row.acts,
    owner: { id: row.ownerId, name: owners.get(row.ownerId)?.name ?? 'Somebody who left' },
    reviewOn: row.reviewOn,
    reviewDue: row.reviewOn !== null && row.reviewOn <= today,
    uses: row.uses,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    mayNotChange: mayNotKeep(ctx.actor, row.departmentId)?.error.message ?? null,
  }))
}

/** One reply in use, as stored; null when there is none the viewer may see. */
export async function replyById(ctx: Ctx, id: string): Promise<SavedReplyRow | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(savedReplies)
      .where(and(eq(savedReplies.organisationId, ctx.organisationId), eq(savedReplies.id, id))),
  )
  return row ?? null
}
