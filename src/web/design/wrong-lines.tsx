import { formatNumber, t } from '../i18n.ts'
import { DataTable } from './data-table.tsx'

export type WrongLine = { line: number; column?: string | null | undefined; message: string }

/** What is wrong in a table somebody brought, each with its line and what to do; nothing where nothing is. */
export function WrongLines({ lines }: { lines: readonly WrongLine[] }) {
  if (lines.length === 0) return null
  const columns = lines.some(({ column }) => column)
  return (
    <DataTable
      caption={t('What is wrong in the table')}
      showCaption
      rows={lines}
      keyOf={({ line, column, message }) => `${line} ${column ?? ''} ${message}`}
      columns={[
        { id: 'line', head: t('Line'), align: 'end', cell: ({ line }) => formatNumber(line) },
        ...(columns
          ? [{ id: 'column', head: t('Column'), cell: ({ column }: WrongLine) => column || '–' }]
          : []),
        { id: 'message', head: t('What to do'), cell: ({ message }) => message, names: true },
      ]}
    />
  )
}
