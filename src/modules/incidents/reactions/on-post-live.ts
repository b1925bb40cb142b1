import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { notePostLive } from '../commands/statements.ts'

export async function onPostLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  await notePostLive(ctx, event.subject, new Date(event.at))
}
