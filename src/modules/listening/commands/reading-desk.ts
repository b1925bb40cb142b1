import { channelAccount } from '#modules/channels/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Reader, type ReadItem, readItem } from '../domain/read-item.ts'
import { portOf } from '../domain/source-port.ts'
import { sourcesOf } from '../store/sources.ts'
import type { IntakeRow } from '../tables.ts'

/** A channel whose items are read, and how; a string says why nobody can read them here. */
export interface Desk {
  readonly channelId: string
  readonly network: string
  /** By source; null is the channel's own account. */
  readonly readers: ReadonlyMap<string | null, Reader>
  /** Why what no reader fits cannot be read. */
  readonly problem: string
}

/** What tells how an item is read: where it came from, when, and what it says. */
export type Raw = Pick<IntakeRow, 'sourceId' | 'receivedAt' | 'body'>

export type Read<R extends Raw = Raw> = { readonly row: R; readonly item: ReadItem }

/** How items of a channel are read now. */
export async function deskOf(ctx: Ctx, channelId: string): Promise<Desk> {
  const us = await channelAccount(ctx, channelId)
  const readers = new Map<string | null, Reader>()
  if (!us) return { channelId, network: '', readers, problem: 'Its channel does not exist any more.' }
  const network = ctx.use(NETWORKS).get(us.network)
  const weWrite = network?.publish !== undefined
  if (network?.receive) readers.set(null, { receive: network.receive, us, weWrite })
  if (network?.listen)
    for (const { id, ...source } of await ctx.read((tx) => sourcesOf(tx, ctx.organisationId, channelId))) {
      const receive = source.kind === 'account' ? null : portOf(network, source)
      if (receive) readers.set(id, { receive, us, weWrite })
    }
  return {
    channelId,
    network: us.network,
    readers,
    problem: `This installation cannot read items of ${us.network}.`,
  }
}

/** What each item turned out to be. */
export function readAt<R extends Raw>({ readers, problem }: Desk, rows: readonly R[]): Read<R>[] {
  return rows.map((row) => {
    // A search that was taken away since leaves what it found to any other reader of the same kind.
    const reader = readers.get(row.sourceId) ?? (row.sourceId === null ? undefined : anyListener(readers))
    const item = reader
      ? readItem(reader, row.body, row.receivedAt)
      : ({ kind: 'unreadable', reason: problem } as const)
    return { row, item }
  })
}

function anyListener(readers: Desk['readers']): Reader | undefined {
  return [...readers].find(([id]) => id !== null)?.[1]
}
