import { useMutation } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

type Filters = {
  channelId: string | undefined
  departmentId: string | undefined
  from: string | undefined
  changed: 'yes' | undefined
  kind: 'reply' | undefined
}

/** The list as a file, for spreadsheets or for programs. */
export function ExportMenu({ filters }: { filters: Filters }) {
  const fetching = useMutation({
    mutationFn: (format: 'csv' | 'json') => api.results.export({ ...filters, format }),
    onSuccess: ({ name, type, text }) => {
      save(name, type, text)
      toast(t('{name} is in your downloads.', { name }))
    },
    onError: toastError,
  })
  return (
    <Menu
      label={t('Export')}
      align="end"
      items={[
        { id: 'csv', label: t('CSV for spreadsheets'), run: () => fetching.mutate('csv') },
        { id: 'json', label: t('JSON for programs'), run: () => fetching.mutate('json') },
      ]}
      trigger={(props) => (
        <button type="button" className="btn" {...props}>
          <Icon name="download" size="s" />
          {t('Export')}
        </button>
      )}
    />
  )
}

function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
