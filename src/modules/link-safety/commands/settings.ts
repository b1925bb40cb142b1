import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readAddress } from '../domain/address.ts'
import { isIpHost } from '../domain/hosts.ts'
import { linkSettingsChanged } from '../events.ts'
import { allowManaging } from '../policy.ts'
import type { LinkSettings } from '../queries/settings.ts'
import { putSetting } from '../store/lists.ts'
import { memberId } from './put-list.ts'
import { haveReviewed } from './review.ts'

/** Whether links are followed, and which sites are ours besides those the channels tell about. */
export async function changeLinkSettings(ctx: Ctx, input: LinkSettings): Promise<Result<LinkSettings>> {
  const allowed = await allowManaging(ctx, 'You may not change how links are checked.')
  if (!allowed.ok) return allowed
  const ownHosts: string[] = []
  for (const text of input.ownHosts.filter((one) => one.trim() !== '')) {
    const host = readAddress(text)?.host.replace(/^www\./, '')
    if (!host?.includes('.') || isIpHost(host)) {
      const message = `“${text}” is not the name of a site. Write it like fjell.example.`
      return refuse('invalid', message, { fields: { ownHosts: message } })
    }
    if (!ownHosts.includes(host)) ownHosts.push(host)
  }
  const { organisationId } = ctx
  const { follow } = input
  return ctx.write(async (tx) => {
    await putSetting(tx, { organisationId, follow, ownHosts, changedAt: ctx.now(), changedBy: memberId(ctx) })
    tx.emit(linkSettingsChanged(organisationId, { follow, ownHosts }))
    await haveReviewed(tx)
    return ok({ follow, ownHosts })
  })
}
