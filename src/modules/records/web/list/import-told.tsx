import type { ImportTold } from '#modules/records/contract.ts'
import { DataTable } from '#web/design/data-table.tsx'
import { WrongLines } from '#web/design/wrong-lines.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { fieldWord } from '../field-words.ts'

/** What a table would do: every wrong line, else the first entries it would add or change. */
export function Told({ told }: { told: ImportTold }) {
  return (
    <>
      <p className="q t13" aria-live="polite">
        {t('Read as {encoding}: {added} new, {changed} changed, {same} as they are, {wrong} wrong.', {
          encoding: told.encoding,
          added: formatNumber(told.added),
          changed: formatNumber(told.changed),
          same: formatNumber(told.same),
          wrong: formatNumber(told.wrong.length),
        })}
      </p>
      {told.wrong.length > 0 ? (
        <WrongLines
          lines={told.wrong.map(({ row, column, message }) => ({
            line: row,
            // A column that is missing is named as it has to stand in the table.
            column: column && row > 1 ? fieldWord(column) : column,
            message,
          }))}
        />
      ) : told.first.length > 0 ? (
        <DataTable
          caption={t('The first of what would change')}
          showCaption
          columns={[
            { id: 'line', head: t('Line'), cell: ({ row }) => formatNumber(row), align: 'end' },
            { id: 'title', head: t('Entry'), cell: ({ title }) => title, names: true },
            { id: 'what', head: t('What'), cell: ({ what }) => (what === 'new' ? t('New') : t('Changed')) },
          ]}
          rows={told.first}
          keyOf={({ row }) => String(row)}
        />
      ) : null}
    </>
  )
}
