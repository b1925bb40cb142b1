import { useMutation } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useScope } from './use-scope.ts'

type What = { rows: boolean; format: 'csv' | 'json' }

/** Hands the rows or the figures over as a file. */
export function CsvButton() {
  const { input, grain } = useScope()
  const fetching = useMutation({
    mutationFn: (what: What) =>
      what.rows
        ? orpc.insights.export.call({ ...input, format: what.format })
        : orpc.insights.exportSeries.call({ ...input, grain, format: what.format }),
    onSuccess: ({ name, csv }) => {
      save(name, csv)
      toast(t('{name} is in your downloads.', { name }))
    },
    onError: toastError,
  })
  return (
    <Menu
      label={t('Export')}
      align="end"
      trigger={(props) => (
        <button {...props} type="button" className="btn">
          <Icon name="download" size="s" />
          {t('Export')}
        </button>
      )}
      items={[
        {
          id: 'rows-csv',
          label: t('The rows as CSV'),
          run: () => fetching.mutate({ rows: true, format: 'csv' }),
        },
        {
          id: 'rows-json',
          label: t('The rows as JSON'),
          run: () => fetching.mutate({ rows: true, format: 'json' }),
        },
        {
          id: 'csv',
          label: t('The figures as CSV'),
          run: () => fetching.mutate({ rows: false, format: 'csv' }),
        },
        {
          id: 'json',
          label: t('The figures as JSON'),
          run: () => fetching.mutate({ rows: false, format: 'json' }),
        },
      ]}
    />
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
