import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { Draft } from '../../contract.ts'
import { NotSaved } from './use-editor.ts'
import type { Kept } from './use-saving.ts'

/** Shows a draft as the server now has it, and lets the lists ask anew. */
function useShow(): (draft: Draft) => void {
  const queries = useQueryClient()
  return (draft) => {
    queries.setQueryData(orpc.publishing.draft.queryKey({ input: { id: draft.id } }), draft)
    for (const key of [
      orpc.publishing.drafts.key(),
      orpc.publishing.calendar.key(),
      orpc.publishing.posts.key(),
    ]) {
      void queries.invalidateQueries({ queryKey: key })
    }
  }
}

/** Takes a draft back from consent or from the schedule. */
export function useTakeBack(): { readonly run: (id: string) => void; readonly busy: boolean } {
  const show = useShow()
  const mutation = useMutation({
    mutationFn: (id: string) => api.publishing.withdraw({ id }),
    onSuccess: (draft) => {
      show(draft)
      toast(t('Taken back. You can go on writing.'))
    },
    onError: toastError,
  })
  return { run: (id) => mutation.mutate(id), busy: mutation.isPending }
}

/** Saves what is open, then sends it on its way; undo takes it back. */
export function useSend(flush: () => Promise<Kept>): {
  readonly run: () => Promise<void>
  readonly busy: boolean
} {
  const show = useShow()
  const takeBack = useTakeBack()
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      const sent = await api.publishing.submit(await flush())
      show(sent)
      toast(sentWords(sent), sent.state === 'live' ? {} : { undo: () => takeBack.run(sent.id) })
    } catch (error) {
      // What kept it from being saved stands in the bar already.
      if (!(error instanceof NotSaved)) toastError(error)
    } finally {
      setBusy(false)
    }
  }
  return { run, busy }
}

function sentWords(draft: Draft): string {
  if (draft.state !== 'submitted') return t('Sent. It goes out at its minute.')
  return draft.waitsFor ? t('Sent to {name}.', { name: draft.waitsFor }) : t('Sent for consent.')
}
