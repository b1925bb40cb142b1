import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Live, OutgoingMedia, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { call } from './api.ts'
import type { WirePost } from './server/wire.ts'

export const fakePublish: PublishPort = {
  async publish(session, request) {
    const media = await upload(session, request.media)
    if ('kind' in media) return media
    const answer = await call<WirePost>(session, '/api/posts', {
      method: 'POST',
      doing: 'publishing',
      headers: { 'content-type': 'application/json', 'idempotency-key': request.key },
      body: JSON.stringify({
        text: request.text,
        lang: request.lang,
        replyTo: request.replyTo?.remoteId ?? null,
        media: media.sent,
      }),
    })
    return answer.kind === 'answer' ? liveOf(answer.body) : answer
  },

  async reconcile(session: Session, request: PublishRequest) {
    const query = new URLSearchParams({ by: session.account.handle, key: request.key })
    const answer = await call<{ posts: WirePost[] }>(session, `/api/posts?${query}`)
    if (answer.kind !== 'answer') return answer
    const [post] = answer.body.posts
    return post ? liveOf(post) : { kind: 'absent' }
  },
}

async function upload(
  session: Session,
  media: readonly OutgoingMedia[],
): Promise<{ readonly sent: readonly object[] } | Fault> {
  const sent: object[] = []
  for (const { bytes, mimeType, alt } of media) {
    const headers = { 'content-type': mimeType }
    const answer = await call<{ id: string }>(session, '/api/media', { method: 'POST', headers, body: bytes })
    if (answer.kind !== 'answer') return answer
    sent.push({ id: answer.body.id, mimeType, alt })
  }
  return { sent }
}

function liveOf(post: WirePost): Live {
  return { kind: 'live', remoteId: post.id, url: post.url, at: new Date(post.createdAt), context: {} }
}
