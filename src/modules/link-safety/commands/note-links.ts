import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { worthFollowing } from '../domain/may-follow.ts'
import { addressHash } from '../hash.ts'
import { followLinkJob } from '../jobs/follow-link.ts'
import { judgementsOf } from '../queries/judge-links.ts'
import { linkSettings } from '../queries/settings.ts'
import { claimDue, noteAddresses, noteSightings } from '../store/links.ts'
import { type Considered, settleHeld } from './hold.ts'

export interface NotedLinks {
  readonly urls: readonly string[]
  readonly direction: 'in' | 'out'
  /** What they stand in: `mention`, `draft`, `post`. */
  readonly subjectType: string
  readonly subjectId: string
}

/** A claimed run that never came back is taken to be dead after this; then the next sighting follows again. */
const CLAIM_MS = 10 * 60_000

/**
 * Remembers where addresses stand, holds back at once what is known to be bad and comes from outside, and has those
 * followed that were not for a day. Doing it twice changes nothing.
 */
export async function noteLinks(ctx: Ctx, noted: NotedLinks): Promise<void> {
  if (noted.urls.length === 0) return
  await ctx.write(async (tx) => {
    const now = ctx.now()
    const { organisationId } = ctx
    const judged = await judgementsOf(ctx, noted.urls.map(storable))
    const links = [...new Map([...judged].map(([url, judgement]) => [addressHash(url), { url, judgement }]))]
    const considered = links.map(([urlHash, one]): Considered => ({ urlHash, ...one }))
    const { direction, subjectType, subjectId } = noted
    await noteAddresses(
      tx,
      organisationId,
      considered.map(({ urlHash, url }) => ({ urlHash, url })),
      now,
    )
    await noteSightings(
      tx,
      considered.map(({ urlHash }) => ({
        organisationId,
        urlHash,
        subjectType,
        subjectId,
        direction,
        seenAt: now,
      })),
    )
    if (direction === 'in') await settleHeld(ctx, tx, considered)
    await haveFollowed(ctx, tx, considered, now)
  })
}

async function haveFollowed(
  ctx: Ctx,
  tx: WriteTx,
  considered: readonly Considered[],
  now: Date,
): Promise<void> {
  // What is bad only by where it led once is followed again: it may lead elsewhere now.
  const worth = considered.filter(({ url, judgement }) =>
    worthFollowing(url, judgement.hops[0]?.verdict ?? 'safe'),
  )
  if (worth.length === 0 || !(await linkSettings(ctx)).follow) return
  const until = new Date(now.getTime() + CLAIM_MS)
  const hashes = worth.map(({ urlHash }) => urlHash)
  for (const { urlHash } of await claimDue(tx, ctx.organisationId, hashes, now, until))
    await tx.enqueue(followLinkJob, { urlHash })
}

/** Without what PostgreSQL refuses; an address longer than any browser takes is cut. */
function storable(url: string): string {
  return url.toWellFormed().replaceAll('\0', '').slice(0, 8000)
}
