import { api } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import type { selectionOf } from '../views.ts'

/** Beyond this a file is no list any more. */
const MOST_ROWS = 100_000

/** Fetches the list part after part and hands it over as one file. */
export async function exportList(selection: ReturnType<typeof selectionOf>): Promise<void> {
  const parts: string[] = []
  let rows = 0
  let cursor: string | null = null
  let name = 'conversations.csv'
  try {
    do {
      const part: Awaited<ReturnType<typeof api.inbox.exportList>> = await api.inbox.exportList({
        ...selection,
        ...(cursor ? { cursor } : {}),
      })
      parts.push(part.text)
      rows += part.rows
      cursor = part.nextCursor
      name = part.name
    } while (cursor && rows < MOST_ROWS)
    saveFile(name, 'text/csv', parts.join(''))
    toast(t('{n} conversations are in the file.', { n: formatNumber(rows) }))
  } catch (error) {
    toastError(error)
  }
}
