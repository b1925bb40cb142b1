import { sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Other } from '../contract.ts'
import { HERE_MS, idOf } from '../domain/subject.ts'
import { othersAt } from '../queries/others.ts'
import { leave, see } from '../store.ts'

export interface Beat {
  readonly subject: string
  readonly state: 'here' | 'typing' | 'left'
}

/**
 * Notes that the actor has a thing open, or no longer has, and tells who else has. What is hidden from them takes no
 * beats and answers as if nobody were there.
 */
export async function beat(ctx: Ctx, input: Beat): Promise<Result<{ others: Other[] }>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'Only people are present.')
  const { subject, state } = input
  const subjectId = idOf(subject)
  const key = { organisationId, subject, memberId: actor.memberId }
  return ctx.write(async (tx) => {
    if (state === 'left') {
      await leave(tx, key)
      return ok({ others: [] })
    }
    const { rows } = await tx.execute<{ hidden: boolean }>(
      sql`select weft_hides(${subjectId}::uuid) as hidden`,
    )
    if (rows[0]?.hidden) return ok({ others: [] })
    const now = ctx.now()
    const row = { ...key, subjectId, typing: state === 'typing', seenAt: now }
    await see(tx, row, new Date(now.getTime() - HERE_MS))
    return ok({ others: (await othersAt(ctx, [subject])).get(subject) ?? [] })
  })
}
