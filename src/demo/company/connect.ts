import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import type { StoryNetwork } from '../network.ts'
import { renderMark } from '../pictures/render.ts'
import { HOUR } from '../story/calendar.ts'
import type { StoryEngine } from '../story-engine.ts'
import { brandAccounts, type ChannelKey } from './channels.ts'
import type { StoryChannel } from './company.ts'
import type { Staff } from './found.ts'
import { PASSWORD } from './people.ts'

/** Makes our accounts on the make-believe network and connects them, as the social lead did on the first day. */
export async function connectChannels(
  story: StoryEngine,
  network: StoryNetwork,
  staff: Staff,
  start: Date,
): Promise<ReadonlyMap<ChannelKey, StoryChannel>> {
  const elin = staff.as('elin.dahl')
  const found = new Map<ChannelKey, StoryChannel>()
  for (const [i, brand] of brandAccounts.entries()) {
    const { handle, displayName } = brand
    const picture = network.service.addMedia(await renderMark(brand.colours))
    const avatarUrl = `${network.url}/media/${picture}`
    const account = network.service.createAccount({ handle, displayName, password: PASSWORD, avatarUrl })
    const connectedAt = new Date(start.getTime() + (24 + i / 4) * HOUR)
    story.moveTo(connectedAt)
    const input = { server: network.url, handle, password: PASSWORD }
    const { id } = unwrap(await connectDirect(elin, { network: 'fake', input }))
    found.set(handle, { id, handle, displayName, remoteId: account.id, connectedAt })
  }
  return found
}
