import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { historyOf } from '#platform/events/history.ts'
import { actsOf } from '../domain/acts.ts'
import { anybodyAllows } from '../queries/mine.ts'
import { keepActs } from '../store.ts'

/** Notes that one colleague turned to another, where both allowed it at that moment. */
export async function onAct(ctx: Ctx, event: StoredEvent): Promise<void> {
  // Most facts come by the thousand, and in many houses nobody allowed it.
  if (!(await anybodyAllows(ctx))) return
  const acts = actsOf(event, await historyOf(ctx, event.subject))
  if (acts.length > 0) await ctx.write((tx) => keepActs(tx, ctx.organisationId, acts))
}
