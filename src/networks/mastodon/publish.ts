import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Live, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { call } from './api.ts'
import { uploadAll } from './media.ts'
import { outgoingLanguage, outgoingText, outgoingVisibility } from './outgoing.ts'
import { reconcile } from './reconcile.ts'
import { idOf, object, text, time, type Wire, webAddress } from './wire.ts'

export const mastodonPublish: PublishPort = {
  async publish(session, request) {
    const media = await uploadAll(session, request.media)
    if ('kind' in media) return media
    const answer = await call(session, '/api/v1/statuses', {
      method: 'POST',
      doing: 'publishing',
      headers: { 'idempotency-key': request.key },
      form: {
        status: outgoingText(request),
        visibility: outgoingVisibility(request),
        language: outgoingLanguage(request.lang),
        in_reply_to_id: request.replyTo?.remoteId,
        media_ids: media.ids,
      },
    })
    if (answer.kind !== 'answer') return afterRefusal(answer, session, request)
    return (
      liveOf(object(answer.body)) ?? { kind: 'unknown', reason: 'The server did not say what it published.' }
    )
  },

  reconcile: (session: Session, request: PublishRequest) => reconcile(session, request),
}

/** The server looks for what we answer before anything else; when it is not there, the post is gone. */
function afterRefusal(fault: Fault, _session: Session, { replyTo }: PublishRequest): Fault {
  if (fault.kind !== 'refused' || replyTo === null || !/not found|404/i.test(fault.reason)) return fault
  return { kind: 'gone', reason: 'What this answers does not exist any more.' }
}

/** A status of ours as live, or null when it is not readable. */
export function liveOf(status: Wire): Live | null {
  const remoteId = idOf(status.id)
  const at = time(status.created_at)
  if (remoteId === null || at === null) return null
  const visibility = text(status.visibility) ?? 'public'
  const url = webAddress(status.url) ?? webAddress(status.uri)
  return { kind: 'live', remoteId, url, at: new Date(at), context: { visibility } }
}
