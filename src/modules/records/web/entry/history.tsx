import type { KindId, RecordView } from '#modules/records/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { Timeline } from '#web/design/timeline.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { fieldWord } from '../field-words.ts'
import { fieldsOf } from '../shown-fields.ts'
import { valueWords } from '../value-words.ts'

type Change = RecordView['changes'][number]

function whatWord(what: Change['what']): string {
  const words: Record<Change['what'], () => string> = {
    added: () => t('Entered'),
    changed: () => t('Corrected'),
    withdrawn: () => t('Taken back'),
    restored: () => t('Put back'),
    imported: () => t('Taken in by table'),
  }
  return words[what]()
}

/** Who entered and corrected it, and what it was before. */
export function History({
  kind,
  changes,
  nameOf,
}: {
  kind: KindId
  changes: readonly Change[]
  nameOf: (unit: string) => string
}) {
  const fields = new Map(fieldsOf(kind))
  const lines = (change: Change): string =>
    Object.entries(change.fields)
      .flatMap(([name, [before, after]]) => {
        const field = fields.get(name)
        if (!field) return []
        const [was, is] = [valueWords(field, before, nameOf), valueWords(field, after, nameOf)]
        return [t('{field}: {was} → {is}', { field: fieldWord(field.column), was, is })]
      })
      .join('; ')
  return (
    <Panel title={t('History')}>
      <Timeline
        label={t('History')}
        items={changes.map((change, at) => ({
          id: change.id,
          now: at === 0,
          title: `${whatWord(change.what)}, ${change.by ?? t('somebody who left')}`,
          note: [formatExact(change.at), lines(change)].filter(Boolean).join(' · '),
        }))}
      />
    </Panel>
  )
}
