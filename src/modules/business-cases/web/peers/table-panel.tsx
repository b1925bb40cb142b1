import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { WrongLines } from '#web/design/wrong-lines.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useTableIn } from '#web/use-table-in.ts'
import css from '../cases.module.css'
import { useAct } from '../use-act.ts'

/** Figures as a table: out as they are, in with every wrong line named before anything is written. */
export function TablePanel({ mayChange }: { mayChange: boolean }) {
  const out = useAct(
    () => api.cases.exportFigures(),
    '',
    ({ name, csv: text }) => saveFile(name, 'text/csv', text),
  )
  const table = useTableIn(orpc.cases.key(), api.cases.importFigures, t('The figures are taken in.'))
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
            onFiles={(files) => void table.read(files[0])}
          />
        ) : null}
        <WrongLines lines={table.told?.wrong ?? []} />
        {table.ready ? (
          <>
            <Banner
              tone="note"
              title={t('{n, plural, one {# figure is} other {# figures are}} ready.', {
                n: table.ready.ready,
              })}
            />
            <div className={css.acts}>
              <Button kind="pri" busy={table.busy} onPress={table.takeIn}>
                {t('Take all of it in')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  )
}
