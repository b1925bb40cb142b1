import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Audience } from '../domain/mandate.ts'
import { registerChanged } from '../events.ts'
import { mayChangeRules } from '../policy.ts'
import { setChannelRegister } from '../store/pauses.ts'

export interface ChannelEntry {
  readonly channelId: string
  readonly departmentId: string | null
  readonly audiences: readonly Audience[]
  readonly region: string | null
  readonly languages: readonly string[]
  readonly recognised: boolean
  readonly evidence: string | null
}

/** Whose channel it is, who reads there, and whether the public was told that news for investors appears on it. */
export async function setRegister(ctx: Ctx, input: ChannelEntry): Promise<Result<{ channelId: string }>> {
  const refusal = await mayChangeRules(ctx)
  if (refusal) return refusal
  if (!(await channelCard(ctx, input.channelId)))
    return refuse('not_found', 'This channel is not there any more.')
  if (
    input.departmentId !== null &&
    !(await departmentCards(ctx)).some((card) => card.id === input.departmentId)
  )
    return refuse('invalid', 'This department was closed.', {
      fields: { departmentId: 'Choose another one.' },
    })
  if (input.recognised && !input.evidence)
    return refuse('invalid', 'A recognised channel needs the place where the public was told.', {
      fields: { evidence: 'Paste the address or name of the notice.' },
    })
  return ctx.write(async (tx) => {
    const { organisationId, actor } = ctx
    await setChannelRegister(tx, {
      ...input,
      organisationId,
      audiences: [...input.audiences],
      languages: [...input.languages],
      updatedBy: actor.kind === 'member' ? actor.memberId : null,
      updatedAt: ctx.now(),
    })
    tx.emit(registerChanged(input.channelId))
    return ok({ channelId: input.channelId })
  })
}
