import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Other } from '../contract.ts'
import { HERE_MS, idOf, type SubjectKind, subjectOf } from '../domain/subject.ts'
import { presence } from '../tables.ts'

/** Who else has these open now, by subject, in a steady order; what nobody has open is missing. */
export async function othersAt(ctx: Ctx, subjects: readonly string[]): Promise<Map<string, Other[]>> {
  const found = new Map<string, Other[]>()
  if (subjects.length === 0) return found
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(presence)
      .where(
        and(
          eq(presence.organisationId, ctx.organisationId),
          inArray(presence.subject, [...new Set(subjects)]),
          gt(presence.seenAt, new Date(ctx.now().getTime() - HERE_MS)),
          me ? ne(presence.memberId, me) : undefined,
        ),
      )
      .orderBy(asc(presence.memberId))
    if (rows.length === 0) return found
    const people = await memberCards(ctx, [...new Set(rows.map((row) => row.memberId))])
    for (const { memberId: id, subject, typing, seenAt } of rows) {
      const person = people.get(id)
      // Somebody who left a moment ago is not here any more.
      if (person?.status !== 'active') continue
      const { name, initials } = person
      const one = { id, name, initials, typing, seenAt: seenAt.toISOString() }
      found.set(subject, [...(found.get(subject) ?? []), one])
    }
    return found
  })
}

/** The same as an answer to a list on the screen: by id. */
export async function listOthers(
  ctx: Ctx,
  input: { readonly kind: SubjectKind; readonly ids: readonly string[] },
): Promise<Result<{ at: Record<string, Other[]> }>> {
  const found = await othersAt(
    ctx,
    input.ids.map((id) => subjectOf(input.kind, id)),
  )
  return ok({ at: Object.fromEntries([...found].map(([subject, others]) => [idOf(subject), others])) })
}

/** Which of these members have anything open now. */
export async function hereNow(ctx: Ctx, memberIds: readonly string[]): Promise<Set<string>> {
  if (memberIds.length === 0) return new Set()
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinct({ id: presence.memberId })
      .from(presence)
      .where(
        and(
          eq(presence.organisationId, ctx.organisationId),
          inArray(presence.memberId, [...memberIds]),
          gt(presence.seenAt, new Date(ctx.now().getTime() - HERE_MS)),
        ),
      ),
  )
  return new Set(rows.map(({ id }) => id))
}
