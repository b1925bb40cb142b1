import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { WINDOW_DAYS } from '../domain/consent.ts'
import { markLeft } from '../store.ts'

/** Whoever leaves is counted for the days they were here, until those are past every window; then all of it is erased. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  const at = new Date(event.at)
  const gone = new Date(at.getTime() + WINDOW_DAYS * 86_400_000)
  await ctx.write((tx) => markLeft(tx, ctx.organisationId, event.subject, { at, gone }))
}
