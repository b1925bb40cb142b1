import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { voidMail } from '#platform/mail/index.ts'
import { invitationRevoked } from '../events.ts'
import { sentences } from '../policy.ts'
import { memberById } from '../queries/member-rows.ts'
import { organisation } from '../queries/organisation.ts'
import { revokeOpen } from '../store/invitation.ts'
import { updateMember } from '../store/member.ts'
import { cancelPlans } from '../store/plan.ts'
import { allow } from './allow.ts'
import { type Invited, sendInvitation } from './invite.ts'

interface One {
  readonly memberId: string
}

const joined = (): Result<never> =>
  refuse('conflict', 'This person has no open invitation: they have joined, or it was taken back.')

/** Sends a link to an invited member, or one without an account, also after the old one expired; the old one ends. */
export async function resendInvitation(ctx: Ctx, { memberId }: One): Promise<Result<Invited>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Invited>> => {
    const member = await memberById(tx, ctx.organisationId, memberId)
    const waits = member?.status === 'invited' || (member?.status === 'active' && member.userId === null)
    if (!member || !waits) return joined()
    if (member.startsOn && member.status === 'invited' && (await isAhead(ctx, member.startsOn)))
      return refuse('conflict', `${member.name} starts on ${member.startsOn}.`, {
        help: 'Invite them from that day on, or bring their first day forward.',
      })
    return ok(await sendInvitation(ctx, tx, memberId))
  })
}

async function isAhead(ctx: Ctx, day: string): Promise<boolean> {
  return day > localTime(ctx.now(), (await organisation(ctx)).zone).day
}

/** Takes an invitation back: its link ends at once, and somebody who never came leaves the directory. */
export async function revokeInvitation(ctx: Ctx, { memberId }: One): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const member = await memberById(tx, ctx.organisationId, memberId)
    const id = await revokeOpen(tx, ctx.organisationId, memberId, ctx.now())
    if (!member || (member.status !== 'invited' && !id)) return joined()
    if (member.status === 'invited') {
      await cancelPlans(tx, ctx.organisationId, memberId, ctx.now())
      await updateMember(tx, ctx.organisationId, memberId, { status: 'left', leftAt: ctx.now() })
    }
    if (id) {
      await voidMail(ctx, tx, id)
      tx.emit(invitationRevoked({ id, memberId }))
    }
    return ok({ done: true })
  })
}
