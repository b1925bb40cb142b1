import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** Does one thing on the server, says so, and has everything of this room read again. */
export function useAct<I, O>(
  work: (input: I) => Promise<O>,
  words: string | ((output: O) => string | null),
  then?: (output: O) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    // An answer to an alarm must not leave later, when somebody else gave it.
    networkMode: 'always',
    onSuccess: (output: O) => {
      const said = typeof words === 'function' ? words(output) : words
      if (said) toast(said)
      then?.(output)
    },
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.onCall.key() }),
  })
}
