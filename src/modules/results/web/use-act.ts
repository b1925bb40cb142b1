import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** Does one thing on the server, says what came of it, and has everything of this room read again. */
export function useAct<I, O>(work: (input: I) => Promise<O>, words: (output: O) => string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    // A decision must not leave later, when nobody looks any more.
    networkMode: 'always',
    onSuccess: (output) => {
      toast(words(output))
    },
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.results.key() }),
  })
}
