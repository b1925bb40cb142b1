import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** After something on the scoreboard was changed, what shows it is asked for again. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orpc.insights.key() })
}

/** An act without a form: done, said, shown. */
export function useAct<T>(act: (input: T) => Promise<unknown>, done: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await refresh()
      toast(done)
    },
    onError: toastError,
  })
}
