import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'
import { keepFollowed } from '../commands/keep-chain.ts'
import { scheduleFollow } from '../commands/schedule-follow.ts'
import { worthFollowing } from '../domain/may-follow.ts'
import { followChain } from '../follow.ts'
import { judgementsOf } from '../queries/judge-links.ts'
import { linkSettings } from '../queries/settings.ts'
import { findAddress } from '../store/links.ts'

/** A page may show its true face later: what was seen within these days is looked at again every day. */
const WATCHED_MS = 3 * 86_400_000
// A little less than the time after which it is followed again (commands/keep-chain.ts).
const FRESH_MS = 23 * 3_600_000
const FRESH_UNREACHED_MS = 55 * 60_000

/** Follows an address unless that was done within the day; outside of any transaction. */
export async function followLink(ctx: Ctx, { urlHash }: { readonly urlHash: string }): Promise<void> {
  const row = await ctx.read((tx) => findAddress(tx, ctx.organisationId, urlHash))
  if (!row) return
  const now = ctx.now().getTime()
  const fresh = row.ending === 'unreachable' ? FRESH_UNREACHED_MS : FRESH_MS
  if (row.followedAt !== null && now - row.followedAt.getTime() < fresh) return
  const before = (await judgementsOf(ctx, [row.url])).get(row.url)
  if (!before || !worthFollowing(row.url, before.hops[0]?.verdict ?? 'safe')) return
  if (!(await linkSettings(ctx)).follow || (await isDemonstration(ctx))) return
  const chain = await followChain(ctx.use(SAFE_FETCH), row.url)
  const nextAt = await keepFollowed(ctx, urlHash, chain)
  if (now - row.seenAt.getTime() < WATCHED_MS) await scheduleFollow(ctx, urlHash, nextAt)
}

/** Nothing leaves a demonstration. */
async function isDemonstration(ctx: Ctx): Promise<boolean> {
  return (await organisation(ctx))?.demo ?? false
}
