import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { notePauseLifted } from '../commands/pause.ts'

export async function onPauseLifted(ctx: Ctx, event: StoredEvent): Promise<void> {
  await notePauseLifted(ctx, event.subject, new Date(event.at))
}
