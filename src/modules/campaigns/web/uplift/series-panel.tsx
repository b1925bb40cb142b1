import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { fileText } from '#web/file-text.ts'
import { formatDays, formatNumber, t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { said } from '../read-form.ts'

/** Tables of figures over time from elsewhere: sales by region, orders by week. */
export function SeriesPanel({ mayChange }: { mayChange: boolean }) {
  const queries = useQueryClient()
  const query = useQuery(orpc.campaigns.series.queryOptions())
  const [open, setOpen] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    const csv = file ? await fileText(file) : ''
    await api.campaigns.addSeries({ name: said(data, 'name'), source: said(data, 'source'), csv })
    toast(t('The table is there.'))
    setOpen(false)
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
  }
  return (
    <Panel
      title={t('Imported tables')}
      note={t('A later import under the same name continues the earlier one.')}
      end={
        mayChange ? (
          <Button size="s" icon="upload" expanded={open} onPress={() => setOpen(!open)}>
            {t('Import a table')}
          </Button>
        ) : null
      }
    >
      <div className={css.stack}>
        {open ? (
          <Form onSubmit={submit} className={css.column} label={t('Import a table')}>
            <TextField name="name" label={t('Name')} required />
            <TextField name="source" label={t('Where the figures come from')} required />
            <FileField
              name="csv"
              label={t('CSV with a column of days')}
              hint={t(
                'Wide: a day and one column a figure. Long: a day, a region, a figure. A missing figure is not 0.',
              )}
              accept=".csv,text/csv,text/plain"
              maxBytes={2_000_000}
              onFiles={(files) => setFile(files[0] ?? null)}
            />
            <FormActions>
              <Submit>{t('Save')}</Submit>
              <Button onPress={() => setOpen(false)}>{t('Cancel')}</Button>
            </FormActions>
          </Form>
        ) : null}
        <QueryView query={query} skeleton="table" what={t('The tables could not be loaded.')}>
          {({ series }) =>
            series.length === 0 ? (
              <p className="q">{t('No table was imported yet.')}</p>
            ) : (
              <DataTable
                caption={t('Imported tables')}
                columns={[
                  { id: 'name', head: t('Name'), cell: ({ name }) => name, names: true },
                  { id: 'source', head: t('Where the figures come from'), cell: ({ source }) => source },
                  {
                    id: 'periods',
                    head: t('Periods'),
                    align: 'end',
                    cell: ({ periods }) => formatNumber(periods),
                  },
                  {
                    id: 'span',
                    head: t('Period'),
                    cell: ({ first, last }) => formatDays(first, last, 'UTC'),
                  },
                ]}
                rows={series}
                keyOf={({ id }) => id}
              />
            )
          }
        </QueryView>
      </div>
    </Panel>
  )
}
