import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards, membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export interface Assignable {
  readonly id: string
  readonly name: string
  readonly initials: string
  readonly departmentId: string | null
  readonly departmentName: string | null
  /** Conversations they hold now. */
  readonly open: number
}

/** Who may answer, with their load, those with the least first. */
export async function listAssignable(ctx: Ctx): Promise<Result<{ members: Assignable[] }>> {
  const allowed = await membersWithRight(ctx, 'inbox.answer')
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
