import { useState } from 'react'
import { type ImportTold, type KindId, kinds } from '#modules/records/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { base64Of, saveBytes } from '#web/save-file.ts'
import css from '../records.module.css'
import { useAct } from '../use-act.ts'
import { Told } from './import-told.tsx'

const MOST_BYTES = 4_000_000
type Props = { kind: KindId; departments: readonly { id: string; name: string }[] }

/** A register as a table: out as it is, in once everybody sees what that would change and which lines are wrong. */
export function ImportPanel({ kind, departments }: Props) {
  const [chosen, setKeeper] = useState<string | null>(null)
  // Departments may come after the panel has been opened.
  const keeper = chosen ?? departments[0]?.id ?? ''
  const [file, setFile] = useState<string | null>(null)
  const [told, setTold] = useState<ImportTold | null>(null)
  const bring = useAct(
    api.records.import,
    ({ taken }) => (taken ? t('The table is in the register.') : null),
    (answer) => {
      setTold(answer.taken ? null : answer)
      if (answer.taken) setFile(null)
    },
  )
  const send = (base64: string, departmentId: string, digest: string | null): void =>
    bring.mutate({ kind, departmentId, base64, digest })
  const take = async (picked: File | undefined): Promise<void> => {
    setTold(null)
    if (!picked) return
    const base64 = await base64Of(picked)
    setFile(base64)
    send(base64, keeper, null)
  }
  const choose = (id: string): void => {
    setKeeper(id)
    if (file) send(file, id, null)
  }
  const columns = Object.values(kinds[kind].fields).map(({ column }) => column)
  const ready = file !== null && told !== null && told.wrong.length === 0 && told.added + told.changed > 0
  return (
    <Panel
      title={t('Table in and out')}
      note={t('Columns: {columns}; and Kept by. Their order does not matter.', {
        columns: columns.join(', '),
      })}
    >
      <div className={css.stack}>
        <Out kind={kind} />
        {departments.length > 0 ? (
          <div className={css.narrow}>
            <Select
              name="keeper"
              label={t('Kept by, where a line does not say it')}
              value={keeper}
              onChange={choose}
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FileField
              name="table"
              label={t('Table to take in')}
              hint={t('First you see what it would change; nothing is written before.')}
              accept=".xlsx,.csv,.tsv,.txt"
              maxBytes={MOST_BYTES}
              onFiles={(files) => void take(files[0])}
            />
          </div>
        ) : null}
        {told ? <Told told={told} /> : null}
        {ready ? (
          <div className={css.acts}>
            <Button kind="pri" busy={bring.isPending} onPress={() => send(file, keeper, told.digest)}>
              {t('Take all of it in')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}

/** The register as it is, in the two forms that come in again. */
function Out({ kind }: { kind: KindId }) {
  const out = useAct(api.records.export, '', saveBytes)
  return (
    <div className={css.acts}>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          icon="download"
          busy={out.isPending}
          onPress={() => out.mutate({ kind, state: 'there', format })}
        >
          {format === 'csv' ? t('CSV') : t('Excel')}
        </Button>
      ))}
    </div>
  )
}
