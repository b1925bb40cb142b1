import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { WrongLines } from '#web/design/wrong-lines.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useTableIn } from '#web/use-table-in.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'

type Filter = Parameters<typeof api.campaigns.exportPlacements>[0]

/** The register as a table: out as it is, in with every wrong line named before anything is written. */
export function ImportPanel({ filter }: { filter: Filter }) {
  const out = useAct(api.campaigns.exportPlacements, '', ({ name, csv: text }) =>
    saveFile(name, 'text/csv', text),
  )
  const table = useTableIn(
    orpc.campaigns.key(),
    api.campaigns.importPlacements,
    t('The table is in the register.'),
  )
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
          onFiles={(files) => void table.read(files[0])}
        />
        <WrongLines lines={table.told?.wrong ?? []} />
        {table.ready && table.ready.alike.length > 0 ? (
          <Banner tone="warn" title={t('Some look the same as what is there')}>
            {table.ready.alike
              .slice(0, 5)
              .map(({ line, place }) => t('Line {line}: {place}', { line, place }))
              .join(' · ')}
          </Banner>
        ) : null}
        {table.ready ? (
          <div className={css.acts}>
            <Button kind="pri" busy={table.busy} onPress={table.takeIn}>
              {t('Take all of it in')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}
