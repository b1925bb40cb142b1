import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { snippetKinds } from '../contract.ts'
import styles from './library.module.css'
import { useTyped } from './use-typed.ts'
import { languageOptions, textKindName } from './words.ts'

export type TextSearch = {
  q?: string | undefined
  tag?: string | undefined
  kind?: string | undefined
  language?: string | undefined
  state?: string | undefined
  text?: string | undefined
}

export const textStates = ['approved', 'waiting', 'archived'] as const

/** Which texts are shown; it stands in the address. */
export function TextFilters({ search }: { search: TextSearch }) {
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
        placeholder={t('Name, words or tag')}
        value={typed}
        onChange={setTyped}
      />
      <Select
        name="kind"
        label={t('Kind')}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind: kind || undefined })}
        options={[all, ...snippetKinds.map((value) => ({ value, label: textKindName(value) }))]}
      />
      <Select
        name="language"
        label={t('Language')}
        value={search.language ?? ''}
        onChange={(language) => set({ language: language || undefined })}
        options={[all, ...languageOptions()]}
      />
      <Select
        name="state"
        label={t('State')}
        value={search.state ?? ''}
        onChange={(state) => set({ state: state || undefined })}
        options={[
          all,
          { value: 'approved', label: t('Approved') },
          { value: 'waiting', label: t('Waits for approval') },
          { value: 'archived', label: t('Out of the library') },
        ]}
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
