import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { alignEnrolments, tell } from '../commands/align.ts'
import { activeEnrolments } from '../queries/enrolment-rows.ts'
import { endEnrolments } from '../store/enrolments.ts'

/** Somebody came, moved or got another role: rules for them apply. Somebody left: nothing waits for them any more. */
export async function onMemberChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  // Lists and directories change many people in one event.
  const { ids } = event.data
  const memberIds = Array.isArray(ids) ? ids.map(String) : [event.subject]
  await ctx.write(async (tx) => {
    if (event.type !== 'member.left') return alignEnrolments(ctx, tx, { memberIds })
    const rows = await activeEnrolments(tx, ctx.organisationId, { memberIds })
    await endEnrolments(
      tx,
      ctx.organisationId,
      rows.map((row) => row.id),
      { at: ctx.now(), why: 'left' },
    )
    tell(tx, 'ended', rows)
  })
}
