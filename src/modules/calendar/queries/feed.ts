import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberActor } from '#modules/people/index.ts'
import { hashToken } from '#platform/auth/index.ts'
import { type Limit, take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { feeds } from '../tables.ts'
import { exportIcs } from './exports.ts'

const DAY_MS = 86_400_000
const BACK_DAYS = 30
const AHEAD_DAYS = 60

/** Calendar programs ask every few minutes, often several of them behind one address. */
const looks: Limit = { scope: 'calendar feed', max: 600, windowMs: 15 * 60_000 }

/** Seals a member's token to its place. */
export const bound = (organisationId: string, memberId: string): string =>
  `calendar-feed/${organisationId}/${memberId}`

/** The whole address of a feed. */
export function feedAddress(ctx: Ctx, token: string): string {
  return ctx.use(MAIL).link(`/api/calendar/feeds/${token}.ics`)
}

/** The member's own calendar address, or nulls when they made none. */
export async function myFeed(ctx: Ctx): Promise<Result<{ address: string | null; madeAt: string | null }>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A calendar address belongs to a person.')
  const where = and(eq(feeds.organisationId, organisationId), eq(feeds.memberId, actor.memberId))
  const [row] = await ctx.read((tx) => tx.select().from(feeds).where(where))
  if (!row) return ok({ address: null, madeAt: null })
  const token = ctx.use(SECRETS).open(row.tokenSealed, bound(organisationId, actor.memberId))
  return ok({ address: feedAddress(ctx, token), madeAt: row.createdAt.toISOString() })
}

const unknown = refuse('not_found', 'This calendar address leads nowhere. It was closed or replaced.')

/**
 * The calendar behind a secret address, as its member would see it now: last month and the next two. Somebody who left, or
 * whose address was renewed, is not found.
 */
export async function publicFeed(
  engine: Engine,
  input: { readonly file: string },
  address: string,
): Promise<Result<File>> {
  const counted = await take(engine.db, looks, address, engine.clock.now())
  if (!counted.ok) return counted
  const { rows } = await engine.db.$client.query<{
    organisation_id: string
    member_id: string
    user_id: string
  }>('select organisation_id, member_id, user_id from weft_calendar_feed($1)', [
    hashToken(input.file.replace(/\.ics$/i, '')),
  ])
  const row = rows[0]
  const membership = row && (await memberActor(engine.db, row.user_id))
  if (
    !row ||
    membership?.organisationId !== row.organisation_id ||
    membership.actor.memberId !== row.member_id
  )
    return unknown
  const ctx = createCtx(engine, membership)
  const now = ctx.now().getTime()
  const found = await exportIcs(ctx, {
    from: new Date(now - BACK_DAYS * DAY_MS).toISOString(),
    to: new Date(now + AHEAD_DAYS * DAY_MS).toISOString(),
  })
  return found.ok ? ok(new File([found.value.text], 'weft.ics', { type: 'text/calendar' })) : found
}
