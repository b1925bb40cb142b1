import type { StoredEvent } from '#kernel/event.ts'
import { countAgain } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { countNow } from '../commands/count.ts'
import { countPaced } from '../commands/count-paced.ts'
import { forgetWatch } from '../store/counts.ts'

/** Something was stored; what was stored with it, and in a flood what comes until then, is counted in the same go. */
export const onHeard = (ctx: Ctx): Promise<void> => countPaced(ctx)

/** Other words find something else: what the old ones found is no measure for it. */
export async function onQueryChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    await forgetWatch(tx, ctx.organisationId, { kind: 'query', id: event.subject })
    await countAgain(ctx, event.subject)
  })
  await countNow(ctx)
}
