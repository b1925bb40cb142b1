import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { PostState } from '../contract.ts'
import { type PostRow, posts } from '../tables.ts'

type Link = Pick<PostRow, 'id' | 'afterPostId' | 'part' | 'state'>

/** Posts that go no further by themselves. */
const stopped: ReadonlySet<PostState> = new Set([
  'held',
  'refused',
  'unknown',
  'handed',
  'cancelled',
  'removed',
])

/**
 * Which part of its thread each post waits for, by post id: the first one before it that is not out and has stopped on
 * its way. Posts that wait for nothing but their minute are absent.
 */
export async function waitingFor(ctx: Ctx, rows: readonly PostRow[]): Promise<Map<string, number>> {
  const held = rows.filter(
    ({ afterPostId, draftId, state }) =>
      afterPostId !== null && draftId !== null && (state === 'scheduled' || state === 'held'),
  )
  const drafts = [...new Set(held.flatMap(({ draftId }) => draftId ?? []))]
  if (drafts.length === 0) return new Map()
  const links = await ctx.read((tx) =>
    tx
      .select({ id: posts.id, afterPostId: posts.afterPostId, part: posts.part, state: posts.state })
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), inArray(posts.draftId, drafts))),
  )
  const byId = new Map(links.map((link) => [link.id, link]))
  return new Map(
    held.flatMap((row) => {
      const part = stoppedBefore(row, byId)
      return part === null ? [] : [[row.id, part] as const]
    }),
  )
}

/** The number of the first post before it that is stopped; null: none is. Pure. */
export function stoppedBefore(row: Link, byId: ReadonlyMap<string, Link>): number | null {
  let first: number | null = null
  let link = byId.get(row.afterPostId ?? '')
  // What went out ends the way back: nothing before it can hold anything up.
  while (link && link.state !== 'live') {
    if (stopped.has(link.state)) first = link.part
    link = byId.get(link.afterPostId ?? '')
  }
  return first
}
