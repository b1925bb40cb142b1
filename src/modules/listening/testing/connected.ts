import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type PageTaken, takePage } from '../commands/take-page.ts'
import type { Streamed } from '../commands/take-streamed.ts'
import { sourceHealth } from '../queries/source-health.ts'
import { listMentions } from '../queries/stream.ts'
import type { ScriptedNetwork } from './scripted-network.ts'
import type { World } from './world.ts'

let count = 0

/** Connects an account of the scripted network and lets its source be made. */
export async function connected(world: World, network: ScriptedNetwork, ctx = world.organisation()) {
  count += 1
  const input = { handle: `fjell${count}`, password: 'app-password' }
  const channel = unwrap(await connectDirect(ctx, { network: network.id, input }))
  await world.drain()
  const source = (await sourceHealth(ctx)).find((one) => one.channelId === channel.id)
  if (!source) throw new Error('The channel got no source.')
  return { ctx, channel, source }
}

/** A page as the ingest loop hands it over. */
export function page(items: readonly RawItem[], more: Partial<PageTaken> = {}): PageTaken {
  return {
    items,
    askedWith: null,
    cursor: '1',
    more: false,
    pollSeconds: 5,
    nextAt: new Date(),
    reading: { readDeletion: () => null, sift: null, network: 'scripted' },
    requests: 1,
    ...more,
  }
}

/** Items as a stream hands them over. */
export function streamed(items: readonly RawItem[], cursor?: string): Streamed {
  const reading = { readDeletion: () => null, sift: null, network: 'scripted' }
  return { items, reading, cursor, pollSeconds: 60 }
}

export async function take(ctx: Ctx, sourceId: string, taken: PageTaken): Promise<number> {
  return unwrap(await takePage(ctx, sourceId, taken))
}

export async function heard(ctx: Ctx, q?: string) {
  return unwrap(await listMentions(ctx, { show: 'all', limit: 100, q })).items
}
