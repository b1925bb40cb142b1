import { Select } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from '../records.module.css'

export type Search = {
  kind?: string
  q?: string
  department?: string
  state?: string
  add?: boolean
  table?: boolean
}

type Props = { search: Search; departments: readonly { id: string; name: string }[] }

/** What of a kind is listed: words, who keeps it, and whether it was taken back. */
export function Filters({ search, departments }: Props) {
  const set = useSetSearch()
  return (
    <div className={css.filters}>
      <TextField
        name="q"
        type="search"
        icon="search"
        label={t('Find an entry')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <Select
        name="department"
        label={t('Kept by')}
        value={search.department ?? ''}
        onChange={(department) => set({ department: department || undefined })}
        options={[
          { value: '', label: t('All departments') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="state"
        label={t('State')}
        value={search.state ?? 'there'}
        onChange={(state) => set({ state: state === 'there' ? undefined : state })}
        options={[
          { value: 'there', label: t('Counted') },
          { value: 'withdrawn', label: t('Taken back') },
          { value: 'all', label: t('All') },
        ]}
      />
    </div>
  )
}
