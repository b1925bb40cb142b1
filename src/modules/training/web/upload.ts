import { type Refusal, toRefusal } from '#web/errors.ts'
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
  const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  const refusal: Refusal = {
    kind: response.status >= 500 ? 'server' : 'refused',
    message: words(said?.message) ?? t('The picture could not be stored.'),
    help: words(said?.help),
    fields: {},
    retry: response.status >= 500,
  }
  throw refusal
}
