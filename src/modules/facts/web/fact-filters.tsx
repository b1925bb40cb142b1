import { useEffect, useState } from 'react'
import { Select } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { factClasses, factKinds } from '../contract.ts'
import { className, kindName } from './fact-words.ts'
import styles from './facts.module.css'

export type FactSearch = {
  kind?: string | undefined
  class?: string | undefined
  state?: string | undefined
  q?: string | undefined
}

/** What of the vault is shown; it stands in the address. */
export function FactFilters({ search }: { search: FactSearch }) {
  const set = useSetSearch()
  const [typed, setTyped] = useState(search.q ?? '')
  useEffect(() => {
    const timer = setTimeout(() => set({ q: typed.trim() || undefined }), 200)
    return () => clearTimeout(timer)
  }, [typed, set])
  const all = { value: '', label: t('All') }
  return (
    <search className={styles.filters}>
      <TextField name="q" label={t('Search')} icon="search" value={typed} onChange={setTyped} />
      <Select
        name="kind"
        label={t('About')}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind: kind || undefined })}
        options={[all, ...factKinds.map((value) => ({ value, label: kindName(value) }))]}
      />
      <Select
        name="class"
        label={t('Class')}
        value={search.class ?? ''}
        onChange={(value) => set({ class: value || undefined })}
        options={[all, ...factClasses.map((value) => ({ value, label: className(value) }))]}
      />
      <Select
        name="state"
        label={t('State')}
        value={search.state ?? ''}
        onChange={(state) => set({ state: state || undefined })}
        options={[
          all,
          { value: 'live', label: t('Live') },
          { value: 'waiting', label: t('On the way') },
          { value: 'review', label: t('To review') },
          { value: 'withdrawn', label: t('Withdrawn') },
        ]}
      />
    </search>
  )
}
