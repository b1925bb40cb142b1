import { csvOf } from '#kernel/csv.ts'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'

type Cell = string | number | null
type CsvProps = { name: string; header: readonly string[]; rows: readonly (readonly Cell[])[] }

/** Hands over what is on the screen as a file that any spreadsheet reads; unknown stays empty. */
export function CsvButton({ name, header, rows }: CsvProps) {
  return (
    <Button size="s" icon="download" onPress={() => saveFile(`${name}.csv`, 'text/csv', csvOf(header, rows))}>
      {t('CSV')}
    </Button>
  )
}
