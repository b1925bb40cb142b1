import { fileRefusal } from '#web/file-refusal.ts'
import { t } from '#web/i18n.ts'

/** Stores a picture among our files; gives its id. Throws what the server says against it. */
export async function sendPicture(file: File): Promise<string> {
  const address = `/files?name=${encodeURIComponent(file.name)}`
  const answer = await fetch(address, { method: 'POST', body: file, headers: { 'x-weft-csrf': '1' } })
  const said: { id?: string } = await answer.json().catch(() => ({}))
  if (!answer.ok || !said.id)
    throw await fileRefusal(said, answer.status, t('The picture could not be stored.'))
  return said.id
}
