import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { OutgoingMedia } from '#networks/contract/publish.ts'
import { type Answer, call } from './api.ts'
import { idOf, object } from './wire.ts'

// Servers convert in the background; what takes longer is tried again later, with a new upload.
const patience = [500, 1000, 2000, 3000, 4000, 5000]

/** Uploads in order; ids to attach, or the first fault. Nobody sees an upload before a post carries it. */
export async function uploadAll(
  session: Session,
  media: readonly OutgoingMedia[],
): Promise<{ readonly ids: readonly string[] } | Fault> {
  const ids: string[] = []
  for (const one of media) {
    const id = await upload(session, one)
    if (typeof id !== 'string') return id
    ids.push(id)
  }
  return { ids }
}

async function upload(session: Session, { bytes, mimeType, alt }: OutgoingMedia): Promise<string | Fault> {
  const form = new FormData()
  const name = `image.${mimeType.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'}`
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), name)
  if (alt !== '') form.set('description', alt)
  const answer = await call(session, '/api/v2/media', { method: 'POST', form })
  if (answer.kind !== 'answer') return answer
  const id = idOf(object(answer.body).id)
  if (id === null) return { kind: 'refused', reason: 'The server took the picture but gave it no id.' }
  return isReady(answer) ? id : await processed(session, id)
}

/** 202 and 206 mean: not yet. */
function isReady({ status }: Answer): boolean {
  return status === 200
}

async function processed(session: Session, id: string): Promise<string | Fault> {
  for (const ms of patience) {
    await new Promise((wake) => setTimeout(wake, ms))
    const answer = await call(session, `/api/v1/media/${encodeURIComponent(id)}`)
    if (answer.kind === 'reauth') return { kind: 'refused', reason: 'The server cannot use this picture.' }
    if (answer.kind !== 'answer') return answer
    if (isReady(answer)) return id
  }
  const at = new Date(session.io.now().getTime() + 120_000)
  return { kind: 'retryLater', at, reason: 'The server is still preparing the picture.' }
}
