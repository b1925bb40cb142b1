import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { LinkCard, OutgoingMedia, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { fitImage } from '#platform/images/index.ts'
import { call } from './api.ts'
import { fakeLimits } from './limits.ts'
import { liveOf } from './live.ts'
import type { WirePost } from './server/wire.ts'

export const fakePublish: PublishPort = {
  async publish(session, request) {
    const media = await uploadAll(session, request.media)
    if (isFault(media)) return media
    const card = request.card ? await cardOf(session, request.card) : null
    if (card && isFault(card)) return card
    const answer = await call<WirePost>(session, '/api/posts', {
      method: 'POST',
      doing: 'publishing',
      headers: { 'content-type': 'application/json', 'idempotency-key': request.key },
      body: JSON.stringify({
        text: request.text,
        lang: request.lang,
        replyTo: request.replyTo?.remoteId ?? null,
        media: media.sent,
        title: request.title ?? null,
        poll: request.poll ?? null,
        card,
      }),
    })
    if (answer.kind !== 'answer') return answer
    return liveOf(answer.body) ?? { kind: 'unknown', reason: 'The server did not say what it published.' }
  },

  async reconcile(session: Session, request: PublishRequest) {
    const query = new URLSearchParams({ by: session.account.handle, key: request.key })
    const answer = await call<{ posts?: WirePost[] } | null>(session, `/api/posts?${query}`)
    if (answer.kind !== 'answer') return answer
    const posts = answer.body?.posts
    if (!Array.isArray(posts)) return { kind: 'unknown', reason: 'The server did not list our posts.' }
    const [post] = posts
    if (post === undefined) return { kind: 'absent' }
    return liveOf(post) ?? { kind: 'unknown', reason: 'The server did not say what it published.' }
  },
}

async function uploadAll(
  session: Session,
  media: readonly OutgoingMedia[],
): Promise<{ readonly kind: 'uploaded'; readonly sent: readonly object[] } | Fault> {
  const sent: object[] = []
  for (const one of media) {
    const uploaded = await upload(session, one)
    if (isFault(uploaded)) return uploaded
    const { id, mimeType } = uploaded
    sent.push({ id, mimeType, alt: one.alt, captions: one.captions ?? [] })
  }
  return { kind: 'uploaded', sent }
}

type Uploaded = { readonly kind: 'uploaded'; readonly id: string; readonly mimeType: string }

async function upload(session: Session, media: OutgoingMedia): Promise<Uploaded | Fault> {
  const isPicture = media.kind === undefined || media.kind === 'image' || media.kind === 'gif'
  const ready = isPicture ? await fitImage(media.bytes, fakeLimits.media.image) : media
  if (!ready) return { kind: 'refused', reason: 'One of the images cannot be read.' }
  const { mimeType, bytes } = ready
  const headers = { 'content-type': mimeType }
  const answer = await call<{ id?: unknown } | null>(session, '/api/media', {
    method: 'POST',
    headers,
    body: bytes,
  })
  if (answer.kind !== 'answer') return answer
  const id = answer.body?.id
  if (typeof id === 'string') return { kind: 'uploaded', id, mimeType }
  return { kind: 'refused', reason: 'The server took the file but gave it no id.' }
}

async function cardOf(
  session: Session,
  { url, title, description, image }: LinkCard,
): Promise<{ readonly kind: 'card'; readonly image: string | null } | Fault> {
  const uploaded = image ? await upload(session, image) : null
  if (uploaded && isFault(uploaded)) return uploaded
  const card = { url, title, description, image: uploaded?.id ?? null }
  return { kind: 'card', ...card }
}
