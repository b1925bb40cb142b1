import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { chainOf } from '../domain/access.ts'
import { remindJob } from '../jobs/remind.ts'
import { allowManage, sentences } from '../policy.ts'
import { rollOf } from '../queries/audience.ts'
import { notHere, policyBy } from '../queries/rows.ts'

/** Nobody is reminded twice within this time, whoever presses the button. */
const PAUSE_MS = 20 * 3_600_000

/** Has those reminded who have not acknowledged yet, of one department or of all. Says how many that are. */
export async function remindMissing(
  ctx: Ctx,
  input: { readonly policyId: string; readonly departmentId?: string | undefined },
): Promise<Result<{ asked: number }>> {
  return ctx.write(async (tx): Promise<Result<{ asked: number }>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    if (!policy) return notHere()
    const allowed = await allowManage(ctx, policy.departmentId, sentences.remind)
    if (!allowed.ok) return allowed
    const roll = await rollOf(ctx, policy)
    if (!roll) return refuse('conflict', 'Nothing is published yet.')
    const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
    const moment = new Date(ctx.now().getTime() - PAUSE_MS)
    const due = roll.missing.filter((member) => {
      const duty = roll.known.duty(policy.id, member.id, roll.number)
      const there =
        !input.departmentId || chainOf(departments, member.departmentId).includes(input.departmentId)
      return duty && there && (duty.remindedAt ?? duty.askedAt) < moment
    })
    if (due.length === 0)
      return refuse(
        'conflict',
        'Nobody is left to remind: they acknowledged, or were written to within a day.',
      )
    await tx.enqueue(remindJob, {
      policyId: policy.id,
      number: roll.number,
      moment: moment.toISOString(),
      departmentId: input.departmentId ?? null,
      memberIds: null,
    })
    return ok({ asked: due.length })
  })
}
