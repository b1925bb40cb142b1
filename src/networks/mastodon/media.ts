import { createHash } from 'node:crypto'
import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { OutgoingMedia } from '#networks/contract/publish.ts'
import { fitImage } from '#platform/images/index.ts'
import { type Answer, call } from './api.ts'
import { mastodonLimits } from './limits.ts'
import { idOf, object } from './wire.ts'

// Servers convert in the background; what takes longer is tried again later, with a new upload.
const patience = [500, 1000, 2000, 3000, 4000, 5000]
/** A film of some minutes keeps a small server busy. */
const patienceForFilms = [...patience, ...Array<number>(10).fill(6000)]

/** Uploads in order; ids to attach, or the first fault. Nobody sees an upload before a post carries it. */
export async function uploadAll(
  session: Session,
  media: readonly OutgoingMedia[],
): Promise<{ readonly ids: readonly string[] } | Fault> {
  const ids: string[] = []
  for (const [place, one] of media.entries()) {
    const id = await upload(session, one, place)
    if (typeof id !== 'string') return id
    ids.push(id)
  }
  return { ids }
}

async function upload(session: Session, media: OutgoingMedia, place: number): Promise<string | Fault> {
  const file = await fileOf(media)
  if (isFault(file)) return file
  const form = new FormData()
  form.set(
    'file',
    new Blob([new Uint8Array(file.bytes)], { type: file.mimeType }),
    nameOf(file, media.alt, place),
  )
  if (media.alt !== '') form.set('description', media.alt)
  const answer = await call(session, '/api/v2/media', { method: 'POST', form })
  if (answer.kind !== 'answer') return answer
  const id = idOf(object(answer.body).id)
  if (id === null) return { kind: 'refused', reason: `The server took the ${file.what} but gave it no id.` }
  return isReady(answer) ? id : await processed(session, id, file.what)
}

interface FileToSend {
  readonly kind: 'file'
  readonly what: 'picture' | 'video' | 'recording'
  readonly bytes: Uint8Array
  readonly mimeType: string
}

/** Pictures go without what cameras write into them: not every server takes it out. */
async function fileOf({ kind = 'image', bytes, mimeType }: OutgoingMedia): Promise<FileToSend | Fault> {
  if (kind === 'document') return { kind: 'refused', reason: 'Mastodon takes no documents.' }
  if (kind === 'audio') return { kind: 'file', what: 'recording', bytes, mimeType }
  if (kind === 'video' || mimeType.startsWith('video/'))
    return { kind: 'file', what: 'video', bytes, mimeType }
  const ready = await fitImage(bytes, mastodonLimits.media.image)
  if (!ready) return { kind: 'refused', reason: 'One of the pictures cannot be read.' }
  return { kind: 'file', what: 'picture', bytes: ready.bytes, mimeType: ready.mimeType }
}

const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', quicktime: 'mov', mpeg: 'mp3' }

/**
 * A name that says nothing and that no other file of ours has: some servers keep files by name alone, and a second
 * one under the same name would take the place of the first, also in posts that have long been out.
 */
function nameOf({ what, bytes, mimeType }: FileToSend, alt: string, place: number): string {
  const type = mimeType.split('/')[1]?.replace(/^x-/, '') ?? 'bin'
  const hash = createHash('sha256').update(bytes).update(`\0${place}\0${alt}`).digest('hex').slice(0, 20)
  return `${what}-${hash}.${endings[type] ?? type}`
}

/** 202 and 206 mean: not yet. */
function isReady({ status }: Answer): boolean {
  return status === 200
}

async function processed(session: Session, id: string, what: FileToSend['what']): Promise<string | Fault> {
  for (const ms of what === 'picture' ? patience : patienceForFilms) {
    await new Promise((wake) => setTimeout(wake, ms))
    const answer = await call(session, `/api/v1/media/${encodeURIComponent(id)}`)
    if (answer.kind === 'reauth') return { kind: 'refused', reason: `The server cannot use this ${what}.` }
    if (answer.kind !== 'answer') return answer
    if (isReady(answer)) return id
  }
  const at = new Date(session.io.now().getTime() + 120_000)
  return { kind: 'retryLater', at, reason: `The server is still preparing the ${what}.` }
}
