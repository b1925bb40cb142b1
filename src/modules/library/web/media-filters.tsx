import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { mediumKinds } from '../contract.ts'
import styles from './library.module.css'
import { useTyped } from './use-typed.ts'
import { kindName, stateName } from './words.ts'

export type MediaSearch = {
  q?: string | undefined
  tag?: string | undefined
  kind?: string | undefined
  state?: string | undefined
  medium?: string | undefined
}

export const shownStates = ['usable', 'expiring', 'expired', 'no-consent', 'archived'] as const

/** What of the media is shown; it stands in the address. */
export function MediaFilters({ search }: { search: MediaSearch }) {
  const set = useSetSearch()
  const [typed, setTyped] = useTyped(
    search.q,
    useCallback((q) => set({ q }), [set]),
  )
  const tags = useQuery(orpc.library.tags.queryOptions({ input: {} })).data?.tags ?? []
  const all = { value: '', label: t('All') }
  return (
    <search className={styles.filters}>
      <TextField
        name="q"
        label={t('Search')}
        type="search"
        icon="search"
        placeholder={t('Title, alt text or tag')}
        value={typed}
        onChange={setTyped}
      />
      <Select
        name="kind"
        label={t('Kind')}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind: kind || undefined })}
        options={[all, ...mediumKinds.map((value) => ({ value, label: kindName(value) }))]}
      />
      <Select
        name="state"
        label={t('State')}
        value={search.state ?? ''}
        onChange={(state) => set({ state: state || undefined })}
        options={[all, ...shownStates.map((value) => ({ value, label: stateName(value) }))]}
      />
      {tags.length > 0 ? (
        <Select
          name="tag"
          label={t('Tag')}
          value={search.tag ?? ''}
          onChange={(tag) => set({ tag: tag || undefined })}
          options={[all, ...tags.map(({ id, name }) => ({ value: id, label: `#${name}` }))]}
        />
      ) : null}
    </search>
  )
}
