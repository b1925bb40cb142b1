import { localTime } from '#kernel/local-time.ts'
import { AUTH } from '#platform/auth/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { voidMail } from '#platform/mail/index.ts'
import { assignmentEvent, invitationRevoked, memberEvent, sessionRevoked } from '../events.ts'
import type { StoredMember } from '../queries/member-rows.ts'
import { organisation } from '../queries/organisation.ts'
import { dropHead } from '../store/department.ts'
import { revokeOpen } from '../store/invitation.ts'
import { dropManager, moveReports, updateMember } from '../store/member.ts'
import { cancelPlans, insertHandovers } from '../store/plan.ts'
import { endAssignmentsOf } from '../store/role.ts'

/**
 * Parts with a member, now: sessions end, an open invitation and everything planned for them too, those who reported
 * to them report one rung higher, departments they led have no head. What nobody takes over at once is kept for
 * handing over. Whether it may be is the caller's to judge.
 */
export async function part(ctx: Ctx, tx: WriteTx, member: StoredMember, doneBy?: string): Promise<void> {
  const { organisationId } = ctx
  const { id } = member
  const now = ctx.now()
  const endsOn = localTime(now, (await organisation(ctx)).zone).day
  await updateMember(tx, organisationId, id, { status: 'left', leftAt: now, endsOn })
  const led = await dropHead(tx, organisationId, id)
  const alone = member.managerId ? [] : await dropManager(tx, organisationId, id)
  if (member.managerId) await moveReports(tx, organisationId, id, member.managerId)
  await insertHandovers(tx, [
    ...led.map((subjectId) => ({
      organisationId,
      memberId: id,
      kind: 'headship' as const,
      subjectId,
      at: now,
    })),
    ...alone.map((subjectId) => ({
      organisationId,
      memberId: id,
      kind: 'report' as const,
      subjectId,
      at: now,
    })),
  ])
  await cancelPlans(tx, organisationId, id, now, doneBy ? { except: doneBy } : {})
  const invitationId = await revokeOpen(tx, organisationId, id, now)
  if (invitationId) {
    await voidMail(ctx, tx, invitationId)
    tx.emit(invitationRevoked({ id: invitationId, memberId: id }))
  }
  const ended = member.userId ? await ctx.use(AUTH).revokeAll(member.userId, null, tx) : []
  for (const role of await endAssignmentsOf(tx, organisationId, id, now))
    tx.emit(assignmentEvent('ended', role))
  tx.emit(memberEvent('left', member))
  for (const session of ended) tx.emit(sessionRevoked(session, id))
}
