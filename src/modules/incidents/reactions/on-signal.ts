import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { noteEnd, noteGrowth, receiveSignal } from '../commands/signals.ts'

/** A signal opens an incident or joins one, makes it graver, or calms down. */
export async function onSignal(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.type === 'signal.raised') await receiveSignal(ctx, event.subject)
  else if (event.type === 'signal.grew') await noteGrowth(ctx, event.subject, event.seq)
  else await noteEnd(ctx, event.subject)
}
