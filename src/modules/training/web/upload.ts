import { toRefusal } from '#web/errors.ts'
import { fileRefusal } from '#web/file-refusal.ts'
import { t } from '#web/i18n.ts'

/** As the server takes them; said here so that nobody waits for a large picture to be refused. */
export const MAX_PICTURE = 25 * 1024 * 1024

/** Stores a picture and gives its path. Throws a refusal in words. */
export async function uploadPicture(file: File): Promise<string> {
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
  const said = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (response.ok && typeof said?.id === 'string') return `/files/${said.id}`
  throw await fileRefusal(said, response.status, t('The picture could not be stored.'))
}
