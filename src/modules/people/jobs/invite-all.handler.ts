import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sendInvitation } from '../commands/invite.ts'
import { memberEvent } from '../events.ts'
import { memberById } from '../queries/member-rows.ts'
import { hasOpenInvitation } from '../queries/without-account.ts'

interface Data {
  readonly memberIds: readonly string[]
  readonly by: string | null
  readonly byName: string
}

/** One transaction a member: a run that is killed goes on where it stopped, and nobody gets two letters. */
export async function inviteAll(ctx: Ctx, { memberIds, by, byName }: Data): Promise<void> {
  const as = by ? ctx.as(inviter(by, byName)) : ctx
  for (const id of memberIds)
    await as.write(async (tx) => {
      const member = await memberById(tx, as.organisationId, id)
      if (member?.status !== 'active' || member.userId !== null) return
      if (await hasOpenInvitation(tx, as.organisationId, id, as.now())) return
      await sendInvitation(as, tx, id)
      tx.emit(memberEvent('invited', member))
    })
}

/** The letter names who asked for it; the right was judged when they did, so none is carried along. */
function inviter(memberId: string, name: string): Actor {
  const nothing = { rights: new Set<never>(), scopes: new Map(), hidden: [] }
  return { kind: 'member', memberId, userId: '', name, departmentId: null, ...nothing }
}
