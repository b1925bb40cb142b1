import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** Does one thing on the server, says so, and has everything of this room read again. */
export function useAct<I, O>(
  work: (input: I) => Promise<O>,
  words: string,
  undo?: (input: I, result: O) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    // A decision must not leave later, when nobody looks any more.
    networkMode: 'always',
    onSuccess: (result, input) => {
      if (words !== '') toast(words, undo ? { undo: () => undo(input, result) } : {})
    },
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.planning.key() }),
  })
}
