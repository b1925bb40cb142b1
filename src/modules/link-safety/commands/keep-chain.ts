import { and, eq } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Chain } from '../domain/chain.ts'
import { judgementsOf } from '../queries/judge-links.ts'
import { findAddress, keepChain } from '../store/links.ts'
import { linkSighting } from '../tables.ts'
import { settleHeld } from './hold.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** When a chain is followed again: after a day, or after an hour when nobody answered. */
export function followAgainAt(chain: Chain, now: Date): Date {
  return new Date(now.getTime() + (chain.end === 'unreachable' ? HOUR_MS : DAY_MS))
}

/** Keeps where an address led, and holds it back if one of its stops is bad and it came from outside. */
export async function keepFollowed(ctx: Ctx, urlHash: string, chain: Chain): Promise<Date> {
  const now = ctx.now()
  const nextAt = followAgainAt(chain, now)
  await ctx.write(async (tx) => {
    const { organisationId } = ctx
    const { hops, end: ending, note } = chain
    await keepChain(tx, organisationId, urlHash, { hops, ending, note, followedAt: now, nextAt })
    const row = await findAddress(tx, organisationId, urlHash)
    if (!row || !(await cameFromOutside(ctx, tx, urlHash))) return
    const judgement = (await judgementsOf(ctx, [row.url])).get(row.url)
    if (judgement) await settleHeld(ctx, tx, [{ urlHash, url: row.url, judgement }])
  })
  return nextAt
}

async function cameFromOutside(ctx: Ctx, tx: WriteTx, urlHash: string): Promise<boolean> {
  const mine = and(eq(linkSighting.organisationId, ctx.organisationId), eq(linkSighting.urlHash, urlHash))
  const rows = await tx
    .select({ urlHash: linkSighting.urlHash })
    .from(linkSighting)
    .where(and(mine, eq(linkSighting.direction, 'in')))
    .limit(1)
  return rows.length > 0
}
