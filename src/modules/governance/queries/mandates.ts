import { and, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MandateCard } from '../contract.ts'
import type { Verb } from '../domain/mandate.ts'
import { mandates } from '../tables.ts'

type Row = typeof mandates.$inferSelect

/** Standing mandates, by member name. Those that ended stay in the audit, not here. */
export async function listMandates(ctx: Ctx): Promise<Result<{ mandates: MandateCard[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(mandates)
      .where(and(eq(mandates.organisationId, ctx.organisationId), isNull(mandates.endedAt))),
  )
  const ids = rows.flatMap((row) => (row.grantedBy ? [row.memberId, row.grantedBy] : [row.memberId]))
  const people = await memberCards(ctx, [...new Set(ids)])
  const cards = rows.map((row): MandateCard => {
    const member = people.get(row.memberId)
    return {
      id: row.id,
      member: {
        id: row.memberId,
        name: member?.name ?? 'Somebody who left',
        title: member?.title ?? null,
        departmentName: member?.departmentName ?? null,
      },
      verbs: row.verbs as Verb[],
      channelIds: row.channelIds,
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo?.toISOString() ?? null,
      source: row.source,
      grantedBy: row.grantedBy ? (people.get(row.grantedBy)?.name ?? 'Somebody who left') : null,
      state: stateAt(row, ctx.now()),
    }
  })
  return ok({ mandates: cards.sort((a, b) => a.member.name.localeCompare(b.member.name)) })
}

function stateAt(row: Row, now: Date): MandateCard['state'] {
  if (row.validFrom > now) return 'coming'
  return row.validTo && row.validTo <= now ? 'over' : 'valid'
}
