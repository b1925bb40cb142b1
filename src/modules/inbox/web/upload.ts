import { fileRefusal } from '#web/file-refusal.ts'
import { t } from '#web/i18n.ts'

type Stored = { id: string; width: number | null; height: number | null; mimeType: string }

/** What the server takes as a picture. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** Hands a picture to the server. Throws a refusal in words. */
export async function uploadPicture(file: File): Promise<Stored> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    credentials: 'same-origin',
    // A foreign page can make a browser send a file, but not this header.
    headers: { 'x-weft-csrf': '1', 'content-type': file.type || 'application/octet-stream' },
  })
  if (response.ok) return (await response.json()) as Stored
  const said: unknown = await response.json().catch(() => null)
  throw await fileRefusal(said, response.status, t('“{name}” could not be added.', { name: file.name }))
}
