import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Reading } from '../commands/keep-items.ts'
import { findSource } from '../store/sources.ts'
import type { FrameHead } from './frame.ts'
import { FrameWriter } from './frame-writer.ts'
import { orderKey, trim } from './trim.ts'

interface Brought {
  readonly items: readonly RawItem[]
  readonly reading: Reading
  readonly signal?: AbortSignal | undefined
}

/** A message of a stream has a limit; what is larger is sifted here. */
const LARGEST = 300_000

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
  const head: FrameHead = { ...place, network: reading.network, receivedAt: now.toISOString() }
  const writers: (FrameWriter | undefined)[] = Array.from({ length: stream.partitions })
  const large: RawItem[] = []
  const writerOf = (key: string): FrameWriter => {
    const partition = partitionOf(key, stream.partitions)
    writers[partition] ??= new FrameWriter(head, stream.frameBytes)
    return writers[partition]
  }
  for (const item of items) {
    if (item.wire && reading.wire && item.wire.message.length <= LARGEST) {
      writerOf(item.remoteId).addWire(item.wire, reading.wire)
      continue
    }
    const trimmed = trim(item, sift(item.body, now), reading.network)
    if (!trimmed) continue
    if (trimmed.body.length + trimmed.text.length > LARGEST) {
      large.push(item)
      continue
    }
    writerOf(orderKey(trimmed)).add(trimmed)
  }
  await Promise.all(
    writers.flatMap((writer, partition) =>
      (writer?.finish() ?? []).map((frame) => stream.publish(partition, frame, signal)),
    ),
  )
  return large
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

/** The partition of an id: the same for ever, on every machine (FNV-1a over its UTF-16 units). */
export function partitionOf(key: string, partitions: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % partitions
}
