import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Right } from '#kernel/actor.ts'
import { membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Verb } from '../domain/mandate.ts'
import { mandateEvent } from '../events.ts'
import { dropDeputy, endMandate, insertMandate } from '../store/mandates.ts'
import { mandates } from '../tables.ts'

/** Which right a role carries gives which verb. What goes beyond is appointed by name. */
const verbsOfRights: readonly (readonly [Right, Verb])[] = [
  ['inbox.answer', 'reply'],
  ['publish.submit', 'publish'],
  ['publish.approve', 'approve'],
]

/**
 * Makes the standing mandates that follow from roles agree with the roles as they are now: grants what is missing,
 * ends what lost its role (and every mandate of those who left). Idempotent.
 */
export async function alignRoleMandates(ctx: Ctx): Promise<void> {
  await ctx.write(async (tx) => {
    // Two members who join at once would both find a mandate missing; the second waits and finds it there.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`mandates/${ctx.organisationId}`}, 0))`,
    )
    const wanted = await wantedVerbs(ctx)
    const standing = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.organisationId, ctx.organisationId),
          isNull(mandates.endedAt),
          eq(mandates.source, 'role'),
        ),
      )
      .for('update')
    const now = ctx.now()
    for (const mandate of standing) {
      const verbs = wanted.get(mandate.memberId)
      if (verbs && same(verbs, mandate.verbs)) {
        wanted.delete(mandate.memberId)
        continue
      }
      await endMandate(tx, ctx.organisationId, mandate.id, now, null)
      tx.emit(mandateEvent('revoked', mandate))
    }
    for (const [memberId, verbs] of wanted) {
      const row = {
        organisationId: ctx.organisationId,
        memberId,
        verbs,
        channelIds: null,
        validFrom: now,
        validTo: null,
      }
      const id = await insertMandate(tx, { ...row, source: 'role', grantedBy: null, createdAt: now })
      tx.emit(mandateEvent('granted', { id, memberId }))
    }
  })
}

/** Ends what was appointed by name to somebody who left; where they stood in, nobody does now. */
export async function endMandatesOf(ctx: Ctx, memberId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const held = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.organisationId, ctx.organisationId),
          eq(mandates.memberId, memberId),
          isNull(mandates.endedAt),
        ),
      )
    for (const mandate of held)
      if (await endMandate(tx, ctx.organisationId, mandate.id, ctx.now(), null))
        tx.emit(mandateEvent('revoked', mandate))
    await dropDeputy(tx, ctx.organisationId, memberId)
  })
}

async function wantedVerbs(ctx: Ctx): Promise<Map<string, Verb[]>> {
  const wanted = new Map<string, Verb[]>()
  for (const [right, verb] of verbsOfRights)
    for (const member of await membersWithRight(ctx, right))
      wanted.set(member.id, [...(wanted.get(member.id) ?? []), verb])
  return wanted
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((verb) => b.includes(verb))
}
