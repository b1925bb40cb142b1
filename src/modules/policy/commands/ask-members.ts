import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { dueAt, reminderMoments } from '../domain/attestation.ts'
import { policyAsked } from '../events.ts'
import { remindJob } from '../jobs/remind.ts'
import { type Roll, rollOf } from '../queries/audience.ts'
import { type PolicyRow, policyBy } from '../queries/rows.ts'
import { insertDuties, markTold } from '../store/attestation.ts'
import { sendLetters } from './letters.ts'

const PORTION = 200

/**
 * Puts the newest version before members who have not acknowledged it: all it concerns, or these (joiners, movers).
 * `waiting` says that more letters are to be written. Doing it again asks nobody twice.
 */
export async function askMembers(
  ctx: Ctx,
  tx: WriteTx,
  policyId: string,
  ids: readonly string[] | null,
): Promise<{ waiting: boolean }> {
  const policy = await policyBy(tx, ctx.organisationId, policyId)
  const roll = policy ? await rollOf(ctx, policy, ids) : null
  if (!policy || !roll) return { waiting: false }
  const now = ctx.now()
  const key = { organisationId: ctx.organisationId, policyId, number: roll.number }
  const due = dueAt(now, roll.effectiveFrom, policy.graceDays)
  const fresh = await insertDuties(
    tx,
    roll.missing.map((member) => ({ ...key, memberId: member.id, askedAt: now, dueAt: due })),
  )
  if (fresh.length > 0) tx.emit(policyAsked(policyId, roll.newest.number, 'asked', fresh.length))
  if (ids && fresh.length > 0) await remindLater(ctx, tx, policy, roll, fresh)
  const untold = roll.missing.filter(
    (member) =>
      fresh.includes(member.id) || roll.known.duty(policyId, member.id, roll.number)?.toldAt === null,
  )
  const portion = untold.slice(0, PORTION)
  await sendLetters(ctx, tx, {
    kind: 'ask',
    policy,
    note: roll.newest.number > 1 ? roll.newest.note : '',
    to: portion.map((member) => ({
      member,
      dueAt: policy.required ? dueOf(roll, policy, member.id, due) : null,
    })),
  })
  await markTold(tx, { ...key, memberIds: portion.map((member) => member.id) }, now)
  return { waiting: untold.length > portion.length }
}

const dueOf = (roll: Roll, policy: PolicyRow, memberId: string, fresh: Date): Date =>
  roll.known.duty(policy.id, memberId, roll.number)?.dueAt ?? fresh

/** Everybody else is reminded by the moments set at publication. */
async function remindLater(
  ctx: Ctx,
  tx: WriteTx,
  policy: PolicyRow,
  roll: Roll,
  memberIds: readonly string[],
): Promise<void> {
  const from = new Date(Math.max(ctx.now().getTime(), roll.effectiveFrom.getTime()))
  for (const moment of reminderMoments(from, policy.graceDays))
    await tx.enqueue(
      remindJob,
      {
        policyId: policy.id,
        number: roll.number,
        moment: moment.toISOString(),
        departmentId: null,
        memberIds,
      },
      { startAfter: moment },
    )
}
