import type { Field, KindId, RecordCard } from '#modules/records/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import type { Column } from '#web/design/data-table.tsx'
import { t } from '#web/i18n.ts'
import { choiceWord } from '../choice-words.ts'
import { fieldWord } from '../field-words.ts'
import css from '../records.module.css'
import { shownFields } from '../shown-fields.ts'
import { valueWords } from '../value-words.ts'

const isNumber = ({ is }: Field): boolean => is === 'whole' || is === 'amount'

/** What of each row stands in the list; the title is its link. */
export function recordColumns(kind: KindId, nameOf: (unit: string) => string): Column<RecordCard>[] {
  const fields = shownFields(kind).map(
    ([name, field]): Column<RecordCard> => ({
      id: name,
      head: fieldWord(field.column),
      ...(isNumber(field) ? { align: 'end' as const } : {}),
      cell: ({ values }) => {
        const value = values[name] ?? null
        // A hash proves by being there; its signs tell nobody anything.
        if (name === 'archiveHash') return value ? t('Yes') : t('No')
        const words = valueWords(field, value, nameOf)
        return field.is === 'day' || name === 'code' ? <span className={css.unbroken}>{words}</span> : words
      },
    }),
  )
  return [
    {
      id: 'title',
      head: t('Entry'),
      names: true,
      cell: ({ title, withdrawnAt }) => (
        <>
          {kind === 'effort' ? choiceWord(title) : title}
          {withdrawnAt ? (
            <>
              {' '}
              <StateWord tone="wait">{t('Taken back')}</StateWord>
            </>
          ) : null}
        </>
      ),
    },
    ...fields,
    { id: 'kept-by', head: t('Kept by'), cell: ({ keptBy }) => keptBy?.name ?? '?' },
  ]
}
