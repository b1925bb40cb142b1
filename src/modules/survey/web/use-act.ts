import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** Does one thing on the server, says so, and has everything of this room read again. */
export function useAct<I>(work: (input: I) => Promise<unknown>, words: string, then?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    // A decision must not leave later, when nobody looks any more.
    networkMode: 'always',
    onSuccess: () => {
      toast(words)
      then?.()
    },
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.survey.key() }),
  })
}
