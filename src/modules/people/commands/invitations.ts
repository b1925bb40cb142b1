import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { voidMail } from '#platform/mail/index.ts'
import { invitationRevoked } from '../events.ts'
import { sentences } from '../policy.ts'
import { memberById } from '../queries/member-rows.ts'
import { revokeOpen } from '../store/invitation.ts'
import { updateMember } from '../store/member.ts'
import { allow } from './allow.ts'
import { type Invited, sendInvitation } from './invite.ts'

interface One {
  readonly memberId: string
}

const joined = (): Result<never> =>
  refuse('conflict', 'This person has no open invitation: they have joined, or it was taken back.')

/** Sends a new link to an invited member, also after the old one expired; the old one ends. */
export async function resendInvitation(ctx: Ctx, { memberId }: One): Promise<Result<Invited>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Invited>> => {
    const member = await memberById(tx, ctx.organisationId, memberId)
    if (member?.status !== 'invited') return joined()
    return ok(await sendInvitation(ctx, tx, memberId))
  })
}

/** Takes an invitation back: its link ends at once and the person leaves the directory. */
export async function revokeInvitation(ctx: Ctx, { memberId }: One): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const member = await memberById(tx, ctx.organisationId, memberId)
    if (member?.status !== 'invited') return joined()
    const id = await revokeOpen(tx, ctx.organisationId, memberId, ctx.now())
    await updateMember(tx, ctx.organisationId, memberId, { status: 'left', leftAt: ctx.now() })
    if (id) {
      await voidMail(ctx, tx, id)
      tx.emit(invitationRevoked({ id, memberId }))
    }
    return ok({ done: true })
  })
}
