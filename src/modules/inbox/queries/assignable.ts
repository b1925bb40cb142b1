import { and, eq, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { worksAt } from '#modules/hours/index.ts'
import { memberCards, memberProfiles, membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type ConversationRow, conversations } from '../tables.ts'
import { ableToAnswer } from './assignment/able.ts'

export interface Assignable {
  readonly id: string
  readonly name: string
  readonly initials: string
  readonly departmentId: string | null
  readonly departmentName: string | null
  /** Conversations they hold now. */
  readonly open: number
  /** Whether they are at work now. */
  readonly works: boolean
  /** Language tags, the strongest first. */
  readonly languages: string[]
}

/** Who may answer (this conversation, when one is named), with their load: those at work first, then those with the least. */
export async function listAssignable(
  ctx: Ctx,
  input: { readonly id?: string | undefined },
): Promise<Result<{ members: Assignable[] }>> {
  const row = input.id ? await rowOf(ctx, input.id) : undefined
  if (input.id && !row) return refuse('not_found', 'This conversation does not exist.')
  const allowed = row ? await ableToAnswer(ctx, row) : await membersWithRight(ctx, 'inbox.answer')
  const ids = allowed.map((member) => member.id)
  const cards = await memberCards(ctx, ids)
  const profiles = await memberProfiles(ctx, ids)
  const working = await worksAt(ctx, ids, ctx.now())
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ owner_id: string; open: string }>(sql`select owner_id, count(*) as open from conversation
      where organisation_id = ${ctx.organisationId} and state = 'open' and owner_id is not null group by owner_id`),
  )
  const load = new Map(rows.map((one) => [one.owner_id, Number(one.open)]))
  const members = [...cards.values()]
    .filter((card) => card.status === 'active')
    .map(({ id, name, initials, departmentId, departmentName }) => ({
      ...{ id, name, initials, departmentId, departmentName, open: load.get(id) ?? 0 },
      ...{ works: working.has(id), languages: profiles.get(id)?.languages ?? [] },
    }))
  const order = (a: Assignable, b: Assignable) =>
    Number(b.works) - Number(a.works) || a.open - b.open || a.name.localeCompare(b.name)
  return ok({ members: members.sort(order) })
}

async function rowOf(ctx: Ctx, id: string): Promise<ConversationRow | undefined> {
  const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))
  const [row] = await ctx.read((tx) => tx.select().from(conversations).where(where))
  return row
}
