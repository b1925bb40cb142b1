import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

type State = QueryView['state']

const said: Readonly<Record<State, (name: string) => string>> = {
  active: (name) => t('“{name}” listens again.', { name }),
  paused: (name) => t('“{name}” is paused.', { name }),
  archived: (name) => t('“{name}” is put away.', { name }),
}

/** Pauses a query, lets it go on, puts it away or brings it back; each can be taken back. */
export function useSetState() {
  const queries = useQueryClient()
  const { mutateAsync, isPending } = useMutation(
    orpc.listening.setQueryState.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.listening.key() }),
    }),
  )
  const set = async (query: Pick<QueryView, 'id' | 'name' | 'state'>, state: State): Promise<void> => {
    try {
      await mutateAsync({ id: query.id, state })
      const undo = () => void set({ ...query, state }, query.state)
      toast(said[state](query.name), { undo })
    } catch (error) {
      toastError(error)
    }
  }
  return { set, busy: isPending }
}
