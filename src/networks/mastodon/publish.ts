import type { Fault } from '#networks/contract/faults.ts'
import type { PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { call, type Query } from './api.ts'
import { liveOf } from './live.ts'
import { uploadAll } from './media.ts'
import { outgoingLanguage, outgoingText, outgoingVisibility } from './outgoing.ts'
import { reconcile } from './reconcile.ts'
import { object } from './wire.ts'

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
        ...pollForm(request),
      },
    })
    if (answer.kind !== 'answer') return afterRefusal(answer, request)
    const status = object(answer.body)
    const live = liveOf(status, request.replyTo)
    if (live && request.poll && !status.poll) {
      session.io.log.warn({ remoteId: live.remoteId }, 'the server took the post and left out its poll')
    }
    return live ?? { kind: 'unknown', reason: 'The server did not say what it published.' }
  },

  reconcile,
}

function pollForm({ poll }: PublishRequest): Query {
  if (!poll) return {}
  return {
    'poll[options]': poll.options,
    'poll[expires_in]': String(poll.minutes * 60),
    'poll[multiple]': String(poll.multiple),
  }
}

/** The server looks for what we answer before anything else; when it is not there, the post is gone. */
function afterRefusal(fault: Fault, { replyTo }: PublishRequest): Fault {
  if (fault.kind !== 'refused' || replyTo === null || !/not found|404/i.test(fault.reason)) return fault
  return { kind: 'gone', reason: 'What this answers does not exist any more.' }
}
