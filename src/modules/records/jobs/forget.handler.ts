import type { Ctx } from '#platform/ctx.ts'
import { recordEvent } from '../events.ts'
import { todayOf } from '../queries/facts.ts'
import { removePeople } from '../store/outspoken.ts'

export async function forget(ctx: Ctx): Promise<void> {
  const today = await todayOf(ctx)
  await ctx.write(async (tx) => {
    for (const id of await removePeople(tx, ctx.organisationId, today))
      tx.emit(recordEvent('forgotten', id, { kind: 'outspoken' }))
  })
}
