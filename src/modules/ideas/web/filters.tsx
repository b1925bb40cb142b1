import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { DepartmentField } from './department-field.tsx'
import css from './ideas.module.css'
import { SearchField } from './search-field.tsx'
import type { IdeaListView } from './views.ts'
import { sourceWord } from './words.ts'

export type IdeaSearch = {
  view?: IdeaListView | undefined
  sort?: 'new' | undefined
  q?: string | undefined
  source?: string | undefined
  department?: string | undefined
  tag?: string | undefined
  add?: boolean | undefined
}

export const sources = ['request', 'poll', 'mention', 'question', 'event', 'member'] as const

/** What of the ideas is shown, and in which order; it stands in the address. */
export function Filters({ search }: { search: IdeaSearch }) {
  const set = useSetSearch()
  return (
    <div className={css.filters}>
      <SearchField q={search.q} label={t('Find an idea')} />
      <Select
        name="sort"
        label={t('Order')}
        silentLabel
        value={search.sort ?? 'score'}
        onChange={(sort) => set({ sort: sort === 'new' ? 'new' : undefined })}
        options={[
          { value: 'score', label: t('The best first') },
          { value: 'new', label: t('The newest first') },
        ]}
      />
      <Select
        name="source"
        label={t('Source')}
        silentLabel
        value={search.source ?? ''}
        onChange={(source) => set({ source: source || undefined })}
        options={[
          { value: '', label: t('From everywhere') },
          ...sources.map((value) => ({ value, label: sourceWord(value) })),
        ]}
      />
      <DepartmentField
        none={t('All departments')}
        silentLabel
        value={search.department ?? ''}
        onChange={(department) => set({ department: department || undefined })}
      />
    </div>
  )
}
