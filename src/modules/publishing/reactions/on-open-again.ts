import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { holdHanded } from '../commands/hold-handed.ts'
import { lookAgain, releaseHeld } from '../commands/posts.ts'

/**
 * A pause begins: what is in somebody's hands is held. A channel is back: what was held for it goes on. After a pause nothing goes out by itself: people say what becomes of
 * what was held (commands/after-pause.ts); only what may be out already is looked up.
 */
export async function onOpenAgain(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.type === 'pause.set') await holdHanded(ctx)
  else if (event.type === 'pause.lifted') await lookAgain(ctx)
  else await releaseHeld(ctx, 'reconnect', event.subject)
}
