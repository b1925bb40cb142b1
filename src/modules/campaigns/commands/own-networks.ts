import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { linkSettingsChanged } from '../events.ts'
import { wrongNetwork } from '../links/own-networks.ts'
import { allowed, wrongField } from '../policy.ts'
import { keepSettings } from '../store/links.ts'

/** Names the networks of the house: from now on visits from them are counted apart, through every link. */
export async function saveOwnNetworks(
  ctx: Ctx,
  { networks }: { readonly networks: readonly string[] },
): Promise<Result<{ done: true }>> {
  const member = await allowed(ctx, 'organisation.manage')
  if (!member.ok) return member
  const named = [...new Set(networks.filter((one) => one !== ''))]
  const wrong = named.map(wrongNetwork).find((one) => one !== null)
  if (wrong) return wrongField('networks', wrong)
  return ctx.write(async (tx) => {
    const by = { changedBy: member.value.memberId, changedAt: ctx.now() }
    await keepSettings(tx, ctx.organisationId, { ownNetworks: named, ...by })
    tx.emit(linkSettingsChanged(ctx.organisationId, 'networks'))
    return ok({ done: true as const })
  })
}
