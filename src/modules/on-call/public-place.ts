import { and, eq } from 'drizzle-orm'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type Caller, hashToken } from '#platform/auth/index.ts'
import { type Limit, take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { type PagingRow, pagings, type RingRow, rings } from './tables.ts'

const MINUTE = 60_000

/** A whole house may sit behind one address in an alarm; a program that tries links looks different. */
const looks: Limit = { scope: 'on-call look', max: 300, windowMs: 15 * MINUTE }

const unknown: Refused = refuse('not_found', 'This link leads nowhere. It is not whole, or it was erased.', {
  help: 'Copy all of it from the message it came with, or sign in to Weft.',
})

export interface Place {
  readonly ctx: Ctx
  readonly ring: RingRow
  readonly paging: PagingRow
}

/** Where a link leads, asked before an organisation is known. Every look is counted by address; looking changes nothing. */
export async function ringPlace(engine: Engine, token: string, from: Caller): Promise<Result<Place>> {
  const counted = await take(engine.db, looks, from.address, engine.clock.now())
  if (!counted.ok) return counted
  const { rows } = await engine.db.$client.query<{ organisation_id: string; ring_id: string }>(
    'select organisation_id, ring_id from weft_page_ring($1)',
    [hashToken(token)],
  )
  const [found] = rows
  if (!found) return unknown
  const ctx = createCtx(engine, {
    organisationId: found.organisation_id,
    actor: { kind: 'system', name: 'on-call.public' },
  })
  const [row] = await ctx.read((tx) =>
    tx
      .select({ ring: rings, paging: pagings })
      .from(rings)
      .innerJoin(
        pagings,
        and(eq(pagings.organisationId, rings.organisationId), eq(pagings.id, rings.pagingId)),
      )
      .where(and(eq(rings.organisationId, found.organisation_id), eq(rings.id, found.ring_id))),
  )
  return row ? ok({ ctx, ...row }) : unknown
}
