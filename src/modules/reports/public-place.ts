import { timingSafeEqual } from 'node:crypto'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, membersWithRight } from '#modules/people/index.ts'
import { type Caller, hashToken } from '#platform/auth/index.ts'
import { type Limit, take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { oneLink } from './queries/one-link.ts'
import { restrictedIds } from './queries/readers.ts'
import type { LinkRow } from './tables.ts'

const MINUTE = 60_000

/** People behind one address share it; a program that tries links or passwords does not look like them. */
export const limits = {
  look: { scope: 'figures look', max: 300, windowMs: 15 * MINUTE },
  password: { scope: 'figures password', max: 10, windowMs: 15 * MINUTE },
} as const satisfies Record<string, Limit>

/** One answer for everything that does not open: guessed, run out, revoked, or of somebody who may not any more. */
const nowhere: Refused = refuse('not_found', 'This link leads nowhere, or not any more.', {
  help: 'Copy all of it from where it came, or ask whoever sent it for a new one.',
})

export interface Place {
  readonly ctx: Ctx
  readonly link: LinkRow
  /** Every restricted department: none of them shows outside. */
  readonly hidden: readonly string[]
}

/** Where a link leads, asked before an organisation is known. Every look is counted by address. */
export async function figuresPlace(engine: Engine, token: string, from: Caller): Promise<Result<Place>> {
  const counted = await take(engine.db, limits.look, from.address, engine.clock.now())
  if (!counted.ok) return counted
  const hash = hashToken(token)
  const { rows } = await engine.db.$client.query<{ organisation_id: string; link_id: string }>(
    'select organisation_id, link_id from weft_share_link($1)',
    [hash],
  )
  const [found] = rows
  if (!found) return nowhere
  const actor = { kind: 'system', name: 'reports.public' } as const
  const ctx = createCtx(engine, { organisationId: found.organisation_id, actor })
  const link = await oneLink(ctx, found.link_id)
  if (!link || !timingSafeEqual(link.tokenHash, hash)) return nowhere
  if (link.revokedAt || link.expiresAt <= ctx.now()) return nowhere
  if (!(await membersWithRight(ctx, 'figures.share')).some(({ id }) => id === link.by)) return nowhere
  const hidden = restrictedIds(await departmentCards(ctx))
  return link.departmentId && hidden.includes(link.departmentId) ? nowhere : ok({ ctx, link, hidden })
}
