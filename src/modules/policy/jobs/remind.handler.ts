import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sendLetters } from '../commands/letters.ts'
import { chainOf } from '../domain/access.ts'
import { dueAt } from '../domain/attestation.ts'
import { policyAsked } from '../events.ts'
import { rollOf } from '../queries/audience.ts'
import { policyBy } from '../queries/rows.ts'
import { markReminded } from '../store/attestation.ts'
import { type Reminder, remindJob } from './remind.ts'

const PORTION = 200

export async function remind(ctx: Ctx, data: Reminder): Promise<void> {
  await ctx.write(async (tx) => {
    const policy = await policyBy(tx, ctx.organisationId, data.policyId)
    const roll = policy ? await rollOf(ctx, policy, data.memberIds) : null
    // Another version asks for itself.
    if (!policy || !roll || roll.number !== data.number) return
    const moment = new Date(data.moment)
    const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
    const due = roll.missing.flatMap((member) => {
      const duty = roll.known.duty(policy.id, member.id, roll.number)
      const there =
        !data.departmentId || chainOf(departments, member.departmentId).includes(data.departmentId)
      return duty && there && (duty.remindedAt ?? duty.askedAt) < moment ? [{ member, duty }] : []
    })
    const portion = due.slice(0, PORTION)
    await sendLetters(ctx, tx, {
      kind: 'remind',
      policy,
      note: '',
      to: portion.map(({ member, duty }) => ({
        member,
        dueAt: policy.required ? dueAt(duty.askedAt, roll.effectiveFrom, policy.graceDays) : null,
      })),
    })
    const memberIds = portion.map(({ member }) => member.id)
    const { organisationId } = ctx
    await markReminded(tx, { organisationId, policyId: policy.id, number: roll.number, memberIds }, ctx.now())
    if (memberIds.length > 0)
      tx.emit(policyAsked(policy.id, roll.newest.number, 'reminded', memberIds.length))
    if (due.length > portion.length) await tx.enqueue(remindJob, data)
  })
}
