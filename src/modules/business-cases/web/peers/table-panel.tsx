import { useState } from 'react'
import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import css from '../cases.module.css'
import { useAct } from '../use-act.ts'

type Told = Awaited<ReturnType<typeof api.cases.importFigures>>

/** Figures as a table: out as they are, in with every wrong line named before anything is written. */
export function TablePanel({ mayChange }: { mayChange: boolean }) {
  const [csv, setCsv] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const out = useAct(
    () => api.cases.exportFigures(),
    '',
    ({ name, csv: text }) => saveFile(name, 'text/csv', text),
  )
  const trying = useAct((text: string) => api.cases.importFigures({ csv: text, tryOnly: true }), '', setTold)
  const taking = useAct(
    (text: string) => api.cases.importFigures({ csv: text, tryOnly: false }),
    t('The figures are taken in.'),
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
  return (
    <Panel
      title={t('Table in and out')}
      note={t('Columns: peer, measure, value, date, source; and network, name, note.')}
    >
      <div className={css.stack}>
        <div className={css.acts}>
          <Button icon="download" busy={out.isPending} onPress={() => out.mutate(undefined)}>
            {t('All figures as CSV')}
          </Button>
        </div>
        {mayChange ? (
          <FileField
            name="csv"
            label={t('CSV to take in')}
            accept=".csv,text/csv,text/plain"
            maxBytes={4_000_000}
            onFiles={(files) => void take(files[0])}
          />
        ) : null}
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
        {csv !== '' && told && told.wrong.length === 0 ? (
          <>
            <Banner
              tone="note"
              title={t('{n, plural, one {# figure is} other {# figures are}} ready.', { n: told.ready })}
            />
            <div className={css.acts}>
              <Button kind="pri" busy={taking.isPending} onPress={() => taking.mutate(csv)}>
                {t('Take all of it in')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  )
}
