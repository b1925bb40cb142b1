import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** One act on the library: says what was done, offers to take it back, and shows the newest state either way. */
export function useLibraryAct<I, O>(
  act: (input: I) => Promise<O>,
  said: (output: O, input: I) => string,
  undo?: (input: I) => Promise<unknown>,
) {
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: orpc.library.key() })
  return useMutation({
    mutationFn: act,
    // A decision must not leave later, when nobody looks any more.
    networkMode: 'always',
    onSuccess: (output, input) =>
      toast(
        said(output, input),
        undo ? { undo: () => void undo(input).catch(toastError).finally(again) } : {},
      ),
    onError: toastError,
    onSettled: again,
  })
}
