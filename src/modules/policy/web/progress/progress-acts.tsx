import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Hands the list over as a file that any spreadsheet reads. */
export function CsvButton({ policyId }: { policyId: string }) {
  const fetching = useMutation({
    mutationFn: () => api.policy.progressCsv({ policyId }),
    onSuccess: ({ name, csv }) => {
      save(name, csv)
      toast(t('{name} is in your downloads.', { name }))
    },
    onError: toastError,
  })
  return (
    <Button icon="download" busy={fetching.isPending} onPress={() => fetching.mutate()}>
      {t('CSV')}
    </Button>
  )
}

function save(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

type RemindProps = { policyId: string; departmentId: string | undefined }

/** Writes to those who are missing; the server leaves alone whoever was written to within a day. */
export function RemindButton({ policyId, departmentId }: RemindProps) {
  const queries = useQueryClient()
  const reminding = useMutation({
    mutationFn: () => api.policy.remind({ policyId, ...(departmentId ? { departmentId } : {}) }),
    onSuccess: async ({ asked }) => {
      toast(t('{n, plural, one {# person is} other {# people are}} reminded.', { n: asked }))
      await queries.invalidateQueries({ queryKey: orpc.policy.progress.key() })
    },
    onError: toastError,
  })
  return (
    <Button icon="bell" busy={reminding.isPending} onPress={() => reminding.mutate()}>
      {departmentId ? t('Remind this department') : t('Remind everybody missing')}
    </Button>
  )
}
