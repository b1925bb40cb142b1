import { useState } from 'react'
import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'

type Told = Awaited<ReturnType<typeof api.campaigns.importPlacements>>
type Filter = Parameters<typeof api.campaigns.exportPlacements>[0]

/** The register as a table: out as it is, in with every wrong line named before anything is written. */
export function ImportPanel({ filter }: { filter: Filter }) {
  const [csv, setCsv] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const out = useAct(api.campaigns.exportPlacements, '', ({ name, csv: text }) =>
    saveFile(name, 'text/csv', text),
  )
  const trying = useAct(
    (text: string) => api.campaigns.importPlacements({ csv: text, tryOnly: true }),
    '',
    setTold,
  )
  const taking = useAct(
    (text: string) => api.campaigns.importPlacements({ csv: text, tryOnly: false }),
    t('The table is in the register.'),
    (done) => {
      setTold(done)
      setCsv('')
    },
  )
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const text = await file.text()
    setCsv(text)
    trying.mutate(text)
  }
  const ready = csv !== '' && told !== null && told.wrong.length === 0
  return (
    <Panel
      title={t('Table in and out')}
      note={t(
        'Columns: kind, place, from; and campaign, department, until, target, word, code to say, source, medium, content, cost, currency, note.',
      )}
    >
      <div className={css.stack}>
        <div className={css.acts}>
          <Button icon="download" busy={out.isPending} onPress={() => out.mutate(filter)}>
            {t('The register as CSV')}
          </Button>
        </div>
        <FileField
          name="csv"
          label={t('CSV to take in')}
          accept=".csv,text/csv,text/plain"
          maxBytes={4_000_000}
          onFiles={(files) => void take(files[0])}
        />
        {told && told.wrong.length > 0 ? (
          <DataTable
            caption={t('What is wrong in the table')}
            showCaption
            columns={[
              { id: 'line', head: t('Line'), cell: ({ line }) => formatNumber(line), align: 'end' },
              { id: 'column', head: t('Column'), cell: ({ column }) => column },
              { id: 'message', head: t('What to do'), cell: ({ message }) => message },
            ]}
            rows={told.wrong}
            keyOf={({ line, column, message }) => `${line} ${column} ${message}`}
          />
        ) : null}
        {told && told.alike.length > 0 && csv !== '' ? (
          <Banner tone="warn" title={t('Some look the same as what is there')}>
            {told.alike
              .slice(0, 5)
              .map(({ line, place }) => t('Line {line}: {place}', { line, place }))
              .join(' · ')}
          </Banner>
        ) : null}
        {ready ? (
          <div className={css.acts}>
            <Button kind="pri" busy={taking.isPending} onPress={() => taking.mutate(csv)}>
              {t('Take all of it in')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
