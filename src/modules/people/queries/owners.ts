import { and, arrayContains, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { members } from '../tables.ts'

/** Ids and names of active owners. */
export function owners(tx: Tx, organisationId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(
      and(
        eq(members.organisationId, organisationId),
        eq(members.status, 'active'),
        arrayContains(members.roles, ['owner']),
      ),
    )
    .orderBy(members.sortKey)
}

/** True when the one who acts is an owner, or the system. */
export function actsAsOwner(ctx: Ctx, all: readonly { id: string }[]): boolean {
  const { actor } = ctx
  return actor.kind === 'system' || all.some((owner) => owner.id === actor.memberId)
}
