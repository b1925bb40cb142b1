import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'

/** How many conversations began on a desk within five minutes. */
export interface OpenedCount {
  readonly departmentId: string
  readonly at: Date
  readonly n: number
}

interface Window {
  readonly from: Date
  readonly to: Date
}

/** Conversations begun in [from, to), by the desk they lie on now and by five minutes; none is left out, however many. */
export async function openedByDesk(ctx: Ctx, { from, to }: Window): Promise<OpenedCount[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ departmentId: string; at: string; n: number }>(sql`
      select department_id as "departmentId", date_bin('5 minutes', opened_at, timestamptz '2000-01-01 00:00:00+00') as at,
        count(*)::int as n from conversation where organisation_id = ${ctx.organisationId}::uuid
        and opened_at >= ${from.toISOString()}::timestamptz and opened_at < ${to.toISOString()}::timestamptz group by 1, 2`),
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** What people wrote in conversations that began on a desk in [from, to), newest first, by mention. */
export async function openedWith(
  ctx: Ctx,
  { departmentId, from, to, limit }: Window & { readonly departmentId: string; readonly limit: number },
): Promise<string[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string }>(sql`select m.mention_id as id from conversation c
      join message m on m.organisation_id = c.organisation_id and m.conversation_id = c.id
      where c.organisation_id = ${ctx.organisationId}::uuid and c.department_id = ${departmentId}::uuid
        and c.opened_at >= ${from.toISOString()}::timestamptz and c.opened_at < ${to.toISOString()}::timestamptz
        and m.mention_id is not null order by m.at desc, m.id limit ${limit}`),
  )
  return rows.map(({ id }) => id)
}

/** What people wrote in these conversations, newest first, at most 500, by mention. */
export async function mentionsOf(ctx: Ctx, conversationIds: readonly string[]): Promise<string[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string }>(sql`select mention_id as id from message
      where organisation_id = ${ctx.organisationId}::uuid and mention_id is not null
        and conversation_id = any(${sql.param(conversationIds)}::uuid[]) order by at desc limit 500`),
  )
  return rows.map(({ id }) => id)
}

/** On which desks conversations about these mentions lie, by mention; only those the one who asks may see. */
export async function desksOf(ctx: Ctx, mentionIds: readonly string[]): Promise<Map<string, string>> {
  if (mentionIds.length === 0) return new Map()
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; departmentId: string }>(sql`
      select m.mention_id as id, c.department_id as "departmentId" from message m
      join conversation c on c.organisation_id = m.organisation_id and c.id = m.conversation_id
      where m.organisation_id = ${ctx.organisationId}::uuid and m.mention_id = any(${sql.param(mentionIds)}::uuid[])`),
  )
  return new Map(rows.map(({ id, departmentId }) => [id, departmentId]))
}
