import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  type ImportField,
  importFields,
  type ListeningImportView,
} from '#modules/listening/contract/imports.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { glyphOf, networkNames } from '#web/design/networks.ts'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { fieldName } from './import-words.ts'
import css from './inflow.module.css'

type Settings = ListeningImportView['settings']

/** For each thing that can be told, the column it is in; guessed, and open to change. Then how times are meant. */
export function ImportColumns({ view }: { view: ListeningImportView }) {
  const queries = useQueryClient()
  const { settings, id: importId } = view
  const change = async (part: Partial<Settings>): Promise<void> => {
    try {
      await api.listening.adjustImport({ importId, settings: { ...settings, ...part } })
    } catch (error) {
      toastError(error)
    }
    await queries.invalidateQueries({ queryKey: orpc.listening.listeningImport.key() })
  }
  return (
    <>
      <Fields view={view} onChange={(mapping) => void change({ mapping })} />
      <Meant settings={settings} onChange={(part) => void change(part)} />
    </>
  )
}

type FieldsProps = { view: ListeningImportView; onChange: (mapping: Settings['mapping']) => void }

function Fields({ view, onChange }: FieldsProps) {
  const { columns, settings, missing } = view
  const heads = columns ?? []
  const options = heads.map(({ head, sample }, n) => ({
    value: String(n),
    // A column without a name is known by what stands in it.
    label: head || [t('Column {n}', { n: n + 1 }), ...sample.slice(0, 1)].join(': ').slice(0, 60),
  }))
  const choose = (field: ImportField, value: string): void => {
    const { [field]: _, ...others } = settings.mapping
    onChange(value === 'none' ? others : { ...others, [field]: Number(value) })
  }
  return (
    <div className={css.fields}>
      {importFields.map((field) => {
        const place = settings.mapping[field]
        return (
          <Select
            key={field}
            name={field}
            label={fieldName(field)}
            hint={
              (place === undefined ? undefined : heads[place]?.sample.join(' · ').slice(0, 90)) || undefined
            }
            error={missing?.[field]}
            options={[{ value: 'none', label: t('Not in the file') }, ...options]}
            value={place === undefined ? 'none' : String(place)}
            onChange={(value) => choose(field, value)}
          />
        )
      })}
    </div>
  )
}

/** Ways by which something reaches us; nothing is said there. */
const ways: ReadonlySet<string> = new Set(['fake', 'firehose', 'import', 'mailbox', 'note', 'webhook'])

type MeantProps = { settings: Settings; onChange: (part: Partial<Settings>) => void }

function Meant({ settings, onChange }: MeantProps) {
  const zones = useMemo(() => {
    const all = new Set([settings.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])
    return [...all].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  }, [settings.zone])
  const networks = networkNames
    .filter((name) => !ways.has(name))
    .map((name) => ({ value: name as string, label: glyphOf(name).name }))
  return (
    <div className={css.fields}>
      <Select
        name="zone"
        label={t('Time zone of times without one')}
        options={zones}
        value={settings.zone}
        onChange={(zone) => onChange({ zone })}
      />
      <Select
        name="order"
        label={t('What 3/4/2026 means')}
        options={[
          { value: 'dmy', label: t('3 April: day first') },
          { value: 'mdy', label: t('4 March: month first') },
        ]}
        value={settings.order}
        onChange={(order) => onChange({ order })}
      />
      <Select
        name="network"
        label={t('Where it was said, when no column tells')}
        options={[{ value: 'none', label: t('Not known') }, ...networks]}
        value={settings.network ?? 'none'}
        onChange={(network) => onChange({ network: network === 'none' ? null : network })}
      />
    </div>
  )
}
