import type { Refusal } from '#web/errors.ts'
import { toRefusal } from '#web/errors.ts'
import { formatNumber, t } from '#web/i18n.ts'

export type StoredFile = {
  id: string
  name: string
  mimeType: string
  size: number
  width: number | null
  height: number | null
}

/** As the server takes them; said here so that nobody waits for a large upload to be refused. */
const MAX_BYTES = 25 * 1024 * 1024

/** Why a file cannot be an image of a post, before it is sent; null when it may be. */
export function refuseFile(file: Pick<File, 'name' | 'type' | 'size'>): Refusal | null {
  const say = (message: string, help: string): Refusal => ({
    kind: 'refused',
    message,
    help,
    fields: {},
    retry: false,
  })
  if (file.type !== '' && !file.type.startsWith('image/')) {
    return say(t('“{name}” is not an image.', { name: file.name }), t('Use a JPEG, PNG or WebP image.'))
  }
  if (file.size > MAX_BYTES) {
    const size = formatNumber(file.size / 1_048_576, 'one')
    return say(
      t('“{name}” has {size} MB; at most 25 MB fit.', { name: file.name, size }),
      t('Make it smaller and add it again.'),
    )
  }
  return file.size === 0 ? say(t('“{name}” is empty.', { name: file.name }), t('Choose another file.')) : null
}

/** Sends the bytes of an image. Throws a refusal in words. */
export async function uploadFile(file: File): Promise<StoredFile> {
  let response: Response
  try {
    response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
      credentials: 'same-origin',
      headers: { 'x-weft-csrf': '1' },
    })
  } catch (error) {
    throw toRefusal(error)
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && isStored(body)) return body
  throw refusalOf(body, response.status)
}

function isStored(body: unknown): body is StoredFile {
  return typeof body === 'object' && body !== null && 'id' in body && 'mimeType' in body
}

function refusalOf(body: unknown, status: number): Refusal {
  const said = (typeof body === 'object' && body !== null ? body : {}) as {
    message?: unknown
    help?: unknown
  }
  const message = typeof said.message === 'string' ? said.message : t('The image could not be stored.')
  const help = typeof said.help === 'string' ? said.help : undefined
  return { kind: status >= 500 ? 'server' : 'refused', message, help, fields: {}, retry: status >= 500 }
}
