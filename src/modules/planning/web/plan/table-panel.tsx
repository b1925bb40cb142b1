import { useState } from 'react'
import type { ImportTold, PlanView } from '#modules/planning/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { WrongLines } from '#web/design/wrong-lines.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import { base64Of, saveBytes } from '#web/save-file.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { monthNames, rowWords } from '../words.ts'
import { answered, nothingPicked, offered, picked } from './taking.ts'

const MOST_BYTES = 4_000_000

/** Plan and budget out as a spreadsheet, and in again once everybody sees what that would change. */
export function TablePanel({ view }: { view: PlanView }) {
  const [taking, setTaking] = useState(nothingPicked)
  const offer = offered(taking)
  const versionId = view.version?.id ?? null
  const out = useAct(api.planning.exportTable, '')
  const bring = useAct(api.planning.importTable, '')
  const send = (of: { name: string; base64: string }, digest: string | null): void =>
    bring.mutate(
      { year: view.year, versionId, ...of, digest },
      {
        onSuccess: (answer) => {
          setTaking((now) => answered(now, of, answer))
          if (answer.taken) toast(t('The spreadsheet was taken in.'))
        },
      },
    )
  const take = async (chosen: File | undefined): Promise<void> => {
    setTaking(nothingPicked)
    if (!chosen) return
    const of = { name: chosen.name.slice(0, 200), base64: await base64Of(chosen) }
    setTaking(picked(of))
    send(of, null)
  }
  const save = (format: 'csv' | 'xlsx'): void =>
    out.mutate({ year: view.year, versionId, format }, { onSuccess: saveBytes })
  return (
    <Panel
      title={t('Spreadsheet')}
      note={t(
        'One row a line for each of plan, committed, actual and forecast. Empty cells stay as they are.',
      )}
    >
      <div className={css.stack}>
        <div className={css.acts}>
          <Button icon="download" busy={out.isPending} onPress={() => save('xlsx')}>
            {t('Excel')}
          </Button>
          <Button icon="download" busy={out.isPending} onPress={() => save('csv')}>
            {t('CSV')}
          </Button>
        </div>
        {view.may.start ? (
          <FileField
            name="table"
            label={t('Spreadsheet to take in')}
            hint={t('First you see what it would change; nothing is written before.')}
            accept=".xlsx,.csv,.tsv,.txt"
            maxBytes={MOST_BYTES}
            onFiles={(files) => void take(files[0])}
          />
        ) : null}
        {taking.told ? <Told told={taking.told} /> : null}
        {offer ? (
          <div className={css.acts}>
            <Button kind="pri" busy={bring.isPending} onPress={() => send(offer.file, offer.digest)}>
              {t('Take all of it in')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}

type Change = ImportTold['changes'][number]
type Changed = Omit<Change, 'cells'> & {
  cell: { month: number; before: number | null; after: number | null }
}
const nothing = { month: -1, before: null, after: null }

function Told({ told }: { told: ImportTold }) {
  const rows = rowWords()
  const months = monthNames()
  const changes = told.changes.flatMap(({ cells, ...one }): Changed[] =>
    (cells.length > 0 ? cells : [nothing]).map((cell) => ({ ...one, cell })),
  )
  return (
    <>
      <p className="q t13" aria-live="polite">
        {t(
          'Read as {encoding}: {n, plural, one {# row changes} other {# rows change}} something, {same} stay as they are.',
          {
            encoding: told.encoding,
            n: told.changes.length,
            same: formatNumber(told.same),
          },
        )}
      </p>
      <WrongLines lines={told.wrong.map(({ row, column, message }) => ({ line: row, column, message }))} />
      {changes.length > 0 ? (
        <DataTable
          caption={t('What would change')}
          showCaption
          rows={changes}
          keyOf={({ row, cell }) => `${row} ${cell.month}`}
          columns={[
            { id: 'row', head: t('Row'), align: 'end', cell: ({ row }) => formatNumber(row) },
            {
              id: 'name',
              head: t('Line'),
              names: true,
              cell: ({ name, what }) => (what === 'new' ? `${name} (${t('new line')})` : name),
            },
            { id: 'kind', head: t('Kind'), cell: ({ kind }) => rows[kind] },
            { id: 'month', head: t('Month'), cell: ({ cell }) => months[cell.month] ?? '–' },
            {
              id: 'before',
              head: t('Before'),
              align: 'end',
              cell: ({ cell, currency }) => (cell.before === null ? '–' : formatMoney(cell.before, currency)),
            },
            {
              id: 'after',
              head: t('Afterwards'),
              align: 'end',
              cell: ({ cell, currency }) => (cell.after === null ? '–' : formatMoney(cell.after, currency)),
            },
          ]}
        />
      ) : null}
    </>
  )
}
