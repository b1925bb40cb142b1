import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { judgeAnswer } from '../domain/understanding.ts'
import { policyAcknowledged } from '../events.ts'
import { memberOf } from '../policy.ts'
import { concerns } from '../queries/read.ts'
import { notHere, policyBy, versionOf } from '../queries/rows.ts'
import { insertAcknowledgement } from '../store/attestation.ts'

export interface Acknowledgement {
  readonly policyId: string
  readonly number: number
  readonly lang: string
  readonly answer?: number | undefined
}

/** The member read this version in this language and accepts it. Only the newest counts; doing it twice changes nothing. */
export async function acknowledge(ctx: Ctx, input: Acknowledgement): Promise<Result<{ at: string }>> {
  const me = memberOf(ctx)
  if (!me) return refuse('forbidden', 'A named person has to acknowledge the policy.')
  return ctx.write(async (tx): Promise<Result<{ at: string }>> => {
    const policy = await policyBy(tx, ctx.organisationId, input.policyId)
    const version = policy ? await versionOf(tx, ctx.organisationId, policy.id, input.number) : undefined
    if (!policy || !version) return notHere()
    if (version.number !== policy.published)
      return refuse('stale', `Version ${policy.published} was published meanwhile.`, {
        help: 'Read what changed and acknowledge that one.',
      })
    if (!version.languages.includes(input.lang))
      return refuse('invalid', 'The policy is not written in this language.')
    if (!(await concerns(ctx, policy, me)))
      return refuse('conflict', 'This supplement is for another department.')
    const judged = judgeAnswer(version.questions, input.lang, input.answer)
    if (!judged.right)
      return refuse('invalid', 'That is not what the policy says. Read it once more and try again.', {
        fields: { answer: 'That is not what the policy says.' },
      })
    const at = ctx.now()
    const row = {
      organisationId: ctx.organisationId,
      policyId: policy.id,
      number: version.number,
      memberId: me,
    }
    if (await insertAcknowledgement(tx, { ...row, at, lang: input.lang, answered: judged.answered }))
      tx.emit(policyAcknowledged(policy.id, me, version.number, input.lang))
    return ok({ at: at.toISOString() })
  })
}
