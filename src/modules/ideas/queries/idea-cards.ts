import { and, eq, inArray } from 'drizzle-orm'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { IdeaCard } from '../contract.ts'
import { actorId } from '../policy.ts'
import { type IdeaRow, votes } from '../tables.ts'

export const somebody = 'Somebody who left'

/** Cards of these rows, in their order. */
export async function cardsOf(ctx: Ctx, tx: Tx, rows: readonly IdeaRow[]): Promise<IdeaCard[]> {
  if (rows.length === 0) return []
  const people = await memberCards(ctx, [...new Set(rows.flatMap((row) => row.assignedTo ?? []))])
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  const own = await votedFor(
    ctx,
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    what: row.what,
    source: row.source,
    state: row.state,
    department: row.departmentId
      ? { id: row.departmentId, name: departments.get(row.departmentId) ?? 'A department that is gone' }
      : null,
    programme: row.programme,
    tags: row.tags,
    votes: row.votes,
    asked: row.asked,
    score: row.score,
    mine: own.has(row.id),
    assignee: row.assignedTo
      ? { id: row.assignedTo, name: people.get(row.assignedTo)?.name ?? somebody }
      : null,
    createdAt: row.createdAt.toISOString(),
  }))
}

async function votedFor(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const memberId = actorId(ctx)
  if (!memberId) return new Set()
  const rows = await tx
    .select({ id: votes.ideaId })
    .from(votes)
    .where(
      and(
        eq(votes.organisationId, ctx.organisationId),
        inArray(votes.ideaId, [...ids]),
        eq(votes.memberId, memberId),
      ),
    )
  return new Set(rows.map((row) => row.id))
}
