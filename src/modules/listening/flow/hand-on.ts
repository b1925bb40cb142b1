import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FrameStream } from '#platform/stream/index.ts'
import type { Reading } from '../commands/keep-items.ts'
import { findSource } from '../store/sources.ts'
import type { FrameHead } from './frame.ts'
import { FrameWriter } from './frame-writer.ts'
import { partitionOf, partitionOfPost } from './partition.ts'
import { orderKey, trim } from './trim.ts'

interface Brought {
  readonly items: readonly RawItem[]
  readonly reading: Reading
  readonly signal?: AbortSignal | undefined
}

/** A message of a stream has a limit; what is larger is sifted here. */
const LARGEST = 300_000
/** What a server takes at once. */
const LARGEST_ROOM = 1024 * 1024
const LEAST_ROOM = 4096
/** An item that was read, as it travels. */
const USUAL = 1000

/**
 * Hands what a wide source brought to the stream, and returns when all of it is durable there: then the source's cursor
 * may move. Returns what is still to be kept here: the few items that are too large to travel, and everything where there
 * is no stream.
 */
export async function handOn(ctx: Ctx, sourceId: string, brought: Brought): Promise<readonly RawItem[]> {
  const { items, reading, signal } = brought
  const { sift, stream } = reading
  if (!sift || !stream || items.length === 0) return items
  const now = ctx.now()
  const place = await placeOf(ctx, sourceId)
  // Whoever stores finds out the same, and says so.
  if (!place) return items
  const { network, wire } = reading
  const said = wire && { site: wire.site, network: wire.network }
  const head: FrameHead = { ...place, network, receivedAt: now.toISOString(), wire: said }
  const writers: (FrameWriter | undefined)[] = Array.from({ length: stream.partitions })
  const large: RawItem[] = []
  const room = roomOf(items, stream)
  const writerOf = (partition: number): FrameWriter => {
    writers[partition] ??= new FrameWriter(head, stream.frameBytes, room)
    return writers[partition]
  }
  for (const item of items) {
    const post = wire && item.wire
    if (post && post.message.length <= LARGEST) {
      writerOf(partitionOfPost(post, stream.partitions)).addWire(post)
      continue
    }
    const trimmed = trim(item, sift(item.body, now), network)
    if (!trimmed) continue
    if (trimmed.body.length + trimmed.text.length > LARGEST) {
      large.push(item)
      continue
    }
    writerOf(partitionOf(orderKey(trimmed), stream.partitions)).add(trimmed)
  }
  await Promise.all(
    writers.flatMap((writer, partition) =>
      (writer?.finish() ?? []).map((frame) => stream.publish(partition, frame, signal)),
    ),
  )
  return large
}

/** Room for what a partition will probably get: what goes together then lies together, and little is made for few posts. */
function roomOf(items: readonly RawItem[], { partitions, frameBytes }: FrameStream): number {
  const bytes = items.reduce((sum, { wire }) => sum + (wire?.message.length ?? USUAL), 0)
  return Math.min(LARGEST_ROOM, Math.max(LEAST_ROOM, frameBytes / 8, Math.ceil(bytes / partitions)))
}

type Place = Pick<FrameHead, 'organisationId' | 'sourceId' | 'channelId' | 'kind'>

/** What never changes of a source is asked once; that it was taken away is found out by whoever stores. */
const KEPT = 1000
const places = new Map<string, Place>()

async function placeOf({ organisationId, read }: Ctx, sourceId: string): Promise<Place | null> {
  const name = `${organisationId}/${sourceId}`
  const known = places.get(name)
  if (known) return known
  const source = await read((tx) => findSource(tx, organisationId, sourceId))
  if (!source) return null
  const { channelId, kind } = source
  const place = { organisationId, sourceId, channelId, kind }
  if (places.size >= KEPT) places.clear()
  places.set(name, place)
  return place
}
