import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** One act on the register: says what was done, or why not, and shows the newest state either way. */
export function useFactAct<I, O>(act: (input: I) => Promise<O>, said: (output: O) => string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    networkMode: 'always',
    onSuccess: (output) => toast(said(output)),
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.facts.key() }),
  })
}
