import { useMutation } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useScope } from './use-scope.ts'

/** Hands the rows over as a file that any spreadsheet reads. */
export function CsvButton() {
  const { input } = useScope()
  const fetching = useMutation({
    mutationFn: () => orpc.insights.export.call(input),
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
