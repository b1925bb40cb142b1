import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { freeSeats } from '../commands/seats.ts'

/** Whoever leaves the house loses their seat that day; it shows as empty. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write((tx) => freeSeats(ctx, tx, { memberId: event.subject }, ctx.now(), 'left'))
}
