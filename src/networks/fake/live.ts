import type { Live } from '#networks/contract/publish.ts'
import type { WirePost } from './server/wire.ts'

/** A post as live; null when the answer is not one, whatever its status said. */
export function liveOf(body: Partial<WirePost> | null): Live | null {
  const { id, url, createdAt } = body ?? {}
  if (typeof id !== 'string' || typeof createdAt !== 'string') return null
  return { kind: 'live', remoteId: id, url: url ?? null, at: new Date(createdAt), context: {} }
}
