import type { QueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** What follows an answer from a saved reply. */
export type After = { handTo: string | null; labels: string[] }

/** Does what follows an answer that was sent. What cannot be done is said; the answer stands. */
export async function doAfter(
  queries: QueryClient,
  conversationId: string,
  after: After | null,
): Promise<void> {
  if (!after) return
  try {
    if (after.labels.length > 0)
      await api.inbox.setLabels({ id: conversationId, add: after.labels, remove: [] })
    if (after.handTo)
      await api.inbox.hand({
        id: conversationId,
        departmentId: after.handTo,
        reason: t('By the saved reply that answered it.'),
      })
  } catch (error) {
    toastError(error)
  }
  await queries.invalidateQueries({ queryKey: orpc.inbox.key() })
}
