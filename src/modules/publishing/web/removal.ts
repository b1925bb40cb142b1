import { useSyncExternalStore } from 'react'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { queryClient } from '#web/queries.ts'

/** As long as the toast offers undo, and a breath more. */
const GRACE = 10_500

let hidden: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

function set(change: (now: Set<string>) => void): void {
  const next = new Set(hidden)
  change(next)
  hidden = next
  for (const listener of listeners) listener()
}

/** Drafts that are about to be deleted: not shown, and back at once when the author thinks again. */
export function useHidden(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => hidden,
  )
}

/** Deletes a draft after the time to undo has passed. Closing the page before that keeps the draft. */
export function removeLater(id: string, title: string): void {
  set((now) => now.add(id))
  const timer = setTimeout(() => void remove(id), GRACE)
  toast(title ? t('“{title}” is deleted.', { title }) : t('The draft is deleted.'), {
    undo: () => {
      clearTimeout(timer)
      set((now) => now.delete(id))
    },
  })
}

async function remove(id: string): Promise<void> {
  try {
    await api.publishing.remove({ id })
    await queryClient.invalidateQueries({ queryKey: orpc.publishing.key() })
  } catch (error) {
    toastError(error)
  } finally {
    set((now) => now.delete(id))
  }
}
