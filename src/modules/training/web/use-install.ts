import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Brings in the courses that come with Weft. */
export function useInstall(): { install: () => void; busy: boolean } {
  const queries = useQueryClient()
  const mutation = useMutation(
    orpc.training.installCurriculum.mutationOptions({
      onSuccess: ({ installed }) =>
        toast(
          installed === 0
            ? t('Every course that comes with Weft is here already.')
            : t('{n, plural, one {# course is} other {# courses are}} here now.', { n: installed }),
        ),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.training.key() }),
    }),
  )
  return { install: () => mutation.mutate({}), busy: mutation.isPending }
}
