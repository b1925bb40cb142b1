import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from './people.module.css'

export type AbilitySearch = { topic?: string; language?: string; region?: string }

/** “Who can talk about returns in German in Austria?” Only what somebody here can is offered. */
export function AbilityFilter() {
  const words = useQuery(orpc.people.vocabulary.queryOptions()).data
  const search = useSearch<AbilitySearch>()
  const setSearch = useSetSearch()
  if (!words || words.topics.length + words.regions.length + words.languages.length < 2) return null
  const field = (
    name: keyof AbilitySearch,
    label: string,
    any: string,
    options: { value: string; label: string }[],
  ) =>
    options.length === 0 ? null : (
      <Select
        key={name}
        name={name}
        label={label}
        options={[{ value: 'any', label: any }, ...options]}
        value={search[name] ?? 'any'}
        onChange={(value) => setSearch({ [name]: value === 'any' ? undefined : value })}
      />
    )
  const plain = (list: readonly { value: string }[]) => list.map(({ value }) => ({ value, label: value }))
  const languages = words.languages.map(({ value }) => ({
    value,
    label: languageName(value),
  }))
  const active = Boolean(search.topic || search.language || search.region)
  return (
    <details className={css.filter} open={active || undefined}>
      <summary className="t13">{t('Who can talk about …')}</summary>
      <div className={css.filterFields}>
        {field('topic', t('Topic'), t('Any topic'), plain(words.topics))}
        {field('language', t('Language'), t('Any language'), languages)}
        {field('region', t('Region'), t('Any region'), plain(words.regions))}
      </div>
    </details>
  )
}
