import type { Live, ReplyTarget } from '#networks/contract/publish.ts'
import { idOf, text, time, type Wire, webAddress } from './wire.ts'

/**
 * A status of ours as live, or null when it is not readable. What goes to one person keeps whom it goes to: a further
 * post under it would reach nobody otherwise.
 */
export function liveOf(status: Wire, replyTo: ReplyTarget | null = null): Live | null {
  const remoteId = idOf(status.id)
  const at = time(status.created_at)
  if (remoteId === null || at === null) return null
  const visibility = text(status.visibility) ?? 'public'
  const url = webAddress(status.url) ?? webAddress(status.uri)
  const acct = visibility === 'direct' || visibility === 'private' ? replyTo?.context.acct : undefined
  return {
    kind: 'live',
    remoteId,
    url,
    at: new Date(at),
    context: acct ? { visibility, acct } : { visibility },
  }
}
