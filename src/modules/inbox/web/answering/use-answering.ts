import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answering, NetworkVerb, TriageKind } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { atOnce } from '../mutate.ts'

/** What can be done in this conversation beside answering; undefined while it is not known. */
export function useAnswering(id: string): Answering | undefined {
  return useQuery(orpc.inbox.answering.queryOptions({ input: { id } })).data
}

/** Marks the kind of writer, with the way back. */
export function useTriage(id: string): (kind: TriageKind | null) => void {
  const queries = useQueryClient()
  const look = () => queries.invalidateQueries({ queryKey: orpc.inbox.answering.key({ input: { id } }) })
  const { mutate } = useMutation(
    orpc.inbox.triage.mutationOptions({ ...atOnce, onError: toastError, onSettled: look }),
  )
  return (kind) => mutate({ id, kind })
}

/** Does something to a message on its network, as the account. */
export function useNetworkAct(id: string): {
  act: (messageId: string, verb: NetworkVerb) => void
  busy: boolean
} {
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    ...atOnce,
    mutationFn: (input: { messageId: string; verb: NetworkVerb }) => api.inbox.act({ id, ...input }),
    onSuccess: ({ verb }, { messageId }) => {
      const back = undoOf[verb]
      toast(doneWords[verb](), back ? { undo: () => mutate({ messageId, verb: back }) } : {})
    },
    onError: toastError,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.inbox.answering.key({ input: { id } }) }),
        queries.invalidateQueries({ queryKey: orpc.inbox.get.key({ input: { id } }) }),
      ]),
  })
  return { act: (messageId, verb) => mutate({ messageId, verb }), busy: isPending }
}

const undoOf: Partial<Record<NetworkVerb, NetworkVerb>> = {
  like: 'unlike',
  unlike: 'like',
  hide: 'unhide',
  unhide: 'hide',
}

const doneWords: Record<NetworkVerb, () => string> = {
  like: () => t('Liked, as the account.'),
  unlike: () => t('The like is taken back.'),
  hide: () => t('Hidden on the network.'),
  unhide: () => t('Shown again on the network.'),
  delete: () => t('Deleted on the network.'),
}
