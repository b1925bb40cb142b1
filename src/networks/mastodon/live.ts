import type { Live } from '#networks/contract/publish.ts'
import { idOf, text, time, type Wire, webAddress } from './wire.ts'

/** A status of ours as live, or null when it is not readable. */
export function liveOf(status: Wire): Live | null {
  const remoteId = idOf(status.id)
  const at = time(status.created_at)
  if (remoteId === null || at === null) return null
  const visibility = text(status.visibility) ?? 'public'
  const url = webAddress(status.url) ?? webAddress(status.uri)
  return { kind: 'live', remoteId, url, at: new Date(at), context: { visibility } }
}
