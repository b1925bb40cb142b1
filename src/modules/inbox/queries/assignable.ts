import { and, eq, sql } from 'drizzle-orm'
import type { Matter } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards, membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { matterOf } from '../policy.ts'
import { conversations } from '../tables.ts'

export interface Assignable {
  readonly id: string
  readonly name: string
  readonly initials: string
  readonly departmentId: string | null
  readonly departmentName: string | null
  /** Conversations they hold now. */
  readonly open: number
}

/** Who may answer (this conversation, when one is named), with their load, those with the least first. */
export async function listAssignable(
  ctx: Ctx,
  input: { readonly id?: string | undefined },
): Promise<Result<{ members: Assignable[] }>> {
  const allowed = await membersWithRight(ctx, 'inbox.answer', await matterBehind(ctx, input.id))
  const cards = await memberCards(
    ctx,
    allowed.map((member) => member.id),
  )
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ owner_id: string; open: string }>(sql`select owner_id, count(*) as open from conversation
      where organisation_id = ${ctx.organisationId} and state = 'open' and owner_id is not null group by owner_id`),
  )
  const load = new Map(rows.map((row) => [row.owner_id, Number(row.open)]))
  const members = [...cards.values()]
    .filter((card) => card.status === 'active')
    .map(({ id, name, initials, departmentId, departmentName }) => ({
      id,
      name,
      initials,
      departmentId,
      departmentName,
      open: load.get(id) ?? 0,
    }))
  return ok({ members: members.sort((a, b) => a.open - b.open || a.name.localeCompare(b.name)) })
}

async function matterBehind(ctx: Ctx, id: string | undefined): Promise<Matter | undefined> {
  if (!id) return undefined
  const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))
  const [row] = await ctx.read((tx) => tx.select().from(conversations).where(where))
  return row && matterOf(row)
}
