import { unwrap } from '#kernel/result.ts'
import { withSession } from '#modules/channels/index.ts'
import { isFault } from '#networks/contract/faults.ts'
import type { NormalisedItem, RawItem } from '#networks/contract/receive.ts'
import type { Company, StoryChannel } from '../company/company.ts'

export interface Heard {
  readonly channel: StoryChannel
  readonly raw: RawItem
  readonly item: NormalisedItem
}

export interface Reading {
  /** By channel handle and the network's id of the item. */
  readonly items: ReadonlyMap<string, Heard>
  /** Where each channel's reader stands now. */
  readonly cursors: ReadonlyMap<string, string | null>
}

export const heardKey = (handle: string, remoteId: string): string => `${handle}/${remoteId}`

/** Reads back, through the adapter itself, everything the network has for our accounts: intake as it would be. */
export async function readBack(company: Company): Promise<Reading> {
  const items = new Map<string, Heard>()
  const cursors = new Map<string, string | null>()
  for (const channel of company.channels) {
    const cursor = await withSession(company.system, channel.id, async (network, session) => {
      const { receive } = network
      if (!receive) throw new Error(`${network.name} cannot be read`)
      let at: string | null = '0'
      for (let more = true; more; ) {
        const page = await receive.poll(session, at)
        if (isFault(page)) throw new Error(`the make-believe network does not answer: ${page.reason}`)
        for (const raw of page.items) {
          const item = receive.normalise(raw.body, channel)
          if (item.kind === 'mention-item')
            items.set(heardKey(channel.handle, raw.remoteId), { channel, raw, item })
        }
        at = page.cursor
        more = page.more
      }
      return at
    })
    cursors.set(channel.handle, unwrap(cursor))
  }
  return { items, cursors }
}
