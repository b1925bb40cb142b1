import { type Refusal, toRefusal } from '#web/errors.ts'
import { fileRefusal } from '#web/file-refusal.ts'
import { formatNumber, t } from '#web/i18n.ts'
import { type FileKind, isCaptions, kindOf } from './file-kind.ts'

export type StoredFile = {
  id: string
  name: string
  mimeType: string
  size: number
  width: number | null
  height: number | null
  seconds?: number | null
  pages?: number | null
}

/** What the file dialog offers; what a file really is the server reads from its bytes. */
export const acceptedFiles = 'image/*,video/*,audio/*,application/pdf'

const MB = 1024 * 1024

/** Largest of each kind in bytes, as the server takes them: nobody waits for a large upload to be refused. */
const largest: Readonly<Record<FileKind, number>> = {
  image: 50 * MB,
  gif: 50 * MB,
  video: 1024 * MB,
  audio: 200 * MB,
  document: 100 * MB,
  captions: MB,
}

const refusal = (message: string, help: string): Refusal => ({
  kind: 'refused',
  message,
  help,
  fields: {},
  retry: false,
})

type Sent = Pick<File, 'name' | 'type' | 'size'>

/** Why a file cannot stand in a post, before it is sent; null when it may. */
export function refuseFile(file: Sent): Refusal | null {
  const { name } = file
  if (isCaptions(file))
    return refusal(
      t('“{name}” holds captions.', { name }),
      t('Add the video first, then its captions below the alt text.'),
    )
  if (file.type !== '' && !/^(?:image|video|audio)\/|^application\/pdf$/.test(file.type))
    return refusal(
      t('“{name}” is of a kind that no network takes.', { name }),
      t('Use a picture, a video, a sound file or a PDF.'),
    )
  return refuseSize(file)
}

/** Why a file cannot be the captions of a video, before it is sent; null when it may. */
export function refuseCaptions(file: Sent): Refusal | null {
  return isCaptions(file)
    ? refuseSize(file)
    : refusal(
        t('“{name}” holds no captions.', { name: file.name }),
        t('Use a WebVTT file; its name ends in .vtt.'),
      )
}

function refuseSize(file: Sent): Refusal | null {
  const { name, size } = file
  if (size === 0) return refusal(t('“{name}” is empty.', { name }), t('Choose another file.'))
  const most = isCaptions(file) ? largest.captions : file.type ? largest[kindOf(file.type)] : largest.video
  if (size <= most) return null
  const megabytes = (bytes: number): string => formatNumber(bytes / MB, 'one')
  return refusal(
    t('“{name}” has {size} MB; at most {most} MB fit.', {
      name,
      size: megabytes(size),
      most: megabytes(most),
    }),
    t('Make it smaller and add it again.'),
  )
}

/**
 * Sends the bytes of a file. Throws a refusal in words.
 * @param onProgress 0 to 1, while it is on its way.
 */
export function uploadFile(file: File, onProgress?: (share: number) => void): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    // `fetch` says nothing about how far an upload is.
    const request = new XMLHttpRequest()
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('x-weft-csrf', '1')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(toRefusal(new TypeError('Failed to fetch')))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status < 300 && isStored(body)) resolve(body)
      else void fileRefusal(body, request.status, t('The file could not be stored.')).then(reject)
    }
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isStored(body: unknown): body is StoredFile {
  return typeof body === 'object' && body !== null && 'id' in body && 'mimeType' in body
}
