import type { StoredEvent } from '#kernel/event.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { remeasureClocksJob } from '../jobs/remeasure-clocks.ts'

/** Hours changed: what was measured by them is measured anew, on that desk and those below it. */
export async function onHoursChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { departmentId, since } = event.data
  const departmentIds = typeof departmentId === 'string' ? await deskAndBelow(ctx, departmentId) : null
  const from = typeof since === 'string' ? since : null
  await ctx.write((tx) =>
    tx.enqueue(
      remeasureClocksJob,
      { departmentIds, since: from, book: null, after: null, looked: 0, changed: 0 },
      { once: event.id },
    ),
  )
}

async function deskAndBelow(ctx: Ctx, departmentId: string): Promise<string[]> {
  const cards = await departmentCards(ctx)
  const found = [departmentId]
  for (const id of found)
    for (const card of cards) if (card.parentId === id && !found.includes(card.id)) found.push(card.id)
  return found
}
