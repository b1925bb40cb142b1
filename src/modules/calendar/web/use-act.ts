import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'

/** Runs a change of the plan and shows the calendar anew; what goes wrong is said in a toast. */
export function useAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ run }: { run: () => Promise<unknown>; words?: string | undefined }) => run(),
    onError: toastError,
    onSuccess: (_, { words }) => {
      if (words) toast(words)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.calendar.key() }),
  })
}
