import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { alignRoleMandates, endMandatesOf } from '../commands/role-mandates.ts'

/** Roles changed, somebody joined or left: mandates follow. */
export async function onMemberChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.type === 'member.left') await endMandatesOf(ctx, event.subject)
  await alignRoleMandates(ctx)
}
