import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mayNotRead } from '../policy.ts'
import { readings } from '../tables.ts'

/** What went out without consent and was drawn to be read afterwards; the open ones are those this member may read. */
export async function listReadings(ctx: Ctx, input: { readonly view: 'open' | 'read' }) {
  const state = input.view === 'open' ? isNull(readings.verdict) : isNotNull(readings.verdict)
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(readings)
      .where(and(eq(readings.organisationId, ctx.organisationId), state))
      .orderBy(desc(readings.at))
      .limit(100),
  )
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => (row.readBy ? [row.authorId, row.readBy] : [row.authorId])),
  )
  const name = (id: string): string => people.get(id)?.name ?? 'Somebody who left'
  const cards = rows.map((row) => ({
    id: row.id,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    title: row.title,
    text: row.text,
    author: { id: row.authorId, name: name(row.authorId) },
    at: row.at.toISOString(),
    verdict: row.verdict,
    readBy: row.readBy ? name(row.readBy) : null,
    note: row.note,
    mayNot: mayNotRead(ctx.actor, row),
  }))
  return ok({ readings: input.view === 'open' ? cards.filter((card) => card.mayNot === null) : cards })
}
