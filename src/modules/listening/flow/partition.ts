import type { WirePost } from '#networks/contract/receive.ts'

/** FNV-1a over UTF-16 units. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/**
 * The partition of an id: the same on every machine, for one version of frames. It goes by what stands behind the id's last
 * slash, which tells posts apart on most networks; the rest costs more than the sorting does.
 */
export function partitionOf(id: string, partitions: number): number {
  let hash = BASIS
  for (let at = id.lastIndexOf('/') + 1; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), PRIME)
  return spread(hash, partitions)
}

/** The same, of a post in its network's own bytes. */
export function partitionOfPost({ message, keyFrom, keyTo }: WirePost, partitions: number): number {
  let hash = BASIS
  for (let at = keyFrom; at < keyTo; at += 1) hash = Math.imul(hash ^ (message[at] ?? 0), PRIME)
  return spread(hash, partitions)
}

const spread = (hash: number, partitions: number): number => ((hash ^ (hash >>> 15)) >>> 0) % partitions
