import { and, eq, gte, inArray, or } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { listPauses, pausesFor } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'
import { destinations } from './held.ts'

const MOST = 2000

/** Of one pause: how many posts had left our hands already when it was set, and how many it holds. */
export interface WhilePaused {
  readonly id: string
  readonly left: number
  readonly held: number
}

/**
 * What each standing pause came too late for, and what it holds. A statement that an incident lets through its own pause
 * is neither. Beyond 2000 posts it counts no further.
 */
export async function whilePaused(ctx: Ctx): Promise<Result<{ pauses: WhilePaused[] }>> {
  const listed = await listPauses(ctx)
  const pauses = listed.ok ? listed.value.pauses : []
  const [oldest] = pauses
  if (!oldest) return ok({ pauses: [] })
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          or(
            and(inArray(posts.state, ['live', 'removed']), gte(posts.liveAt, new Date(oldest.since))),
            inArray(posts.state, ['sending', 'unknown']),
            and(eq(posts.state, 'held'), eq(posts.hold, 'pause')),
          ),
        ),
      )
      .limit(MOST)
    const by = await pausesFor(ctx, await destinations(ctx, rows))
    const of = rows.map((row, index) => ({ row, pause: by[index] ?? null }))
    return ok({
      pauses: pauses.map(({ id, since }) => {
        const mine = of.filter(({ pause }) => pause?.id === id).map(({ row }) => row)
        const held = mine.filter((row) => row.state === 'held').length
        const out = mine.filter(
          (row) => row.state !== 'held' && (row.liveAt === null || row.liveAt >= new Date(since)),
        )
        return { id, left: out.length, held }
      }),
    })
  })
}
