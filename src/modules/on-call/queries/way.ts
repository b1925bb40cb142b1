import { and, eq } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { type NewAddress, newAddress } from '../contract/addresses.ts'
import { type RingRow, type WayRow, ways } from '../tables.ts'

/** Ties a sealed address to its row: moved elsewhere it does not open. */
export const wayBound = (organisationId: string, wayId: string): string =>
  `page_way ${organisationId} ${wayId}`

/** The address a ring goes to; null when the way was removed or its owner is gone. */
export async function addressOfWay(
  ctx: Ctx,
  { memberId, wayId }: Pick<RingRow, 'memberId' | 'wayId'>,
): Promise<NewAddress | null> {
  if (wayId === memberId) {
    const email = (await memberCards(ctx, [memberId])).get(memberId)?.email
    return email ? { kind: 'mail', address: { email } } : null
  }
  const row = await wayRow(ctx, wayId)
  return row && row.memberId === memberId ? openWay(ctx, row) : null
}

export function openWay(ctx: Ctx, { organisationId, id, kind, sealed }: WayRow): NewAddress {
  const address: unknown = JSON.parse(ctx.use(SECRETS).open(sealed, wayBound(organisationId, id)))
  return newAddress.parse({ kind, address })
}

export async function wayRow(ctx: Ctx, id: string): Promise<WayRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(ways)
      .where(and(eq(ways.organisationId, ctx.organisationId), eq(ways.id, id))),
  )
  return row
}
