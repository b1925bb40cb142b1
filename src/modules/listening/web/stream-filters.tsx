import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { glyphOf } from '#web/design/networks.ts'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './listen.module.css'
import type { StreamSearch } from './stream-search.ts'

type FiltersProps = { search: StreamSearch; channels: readonly ChannelCard[] }

/** Narrows the stream; what is chosen stands in the address. */
export function StreamFilters({ search, channels }: FiltersProps) {
  return (
    <search className={css.filters} aria-label={t('Narrow the stream')}>
      <Words search={search} />
      <div className={css.narrowing}>
        <Where search={search} channels={channels} />
        <What search={search} />
      </div>
    </search>
  )
}

function Words({ search }: Pick<FiltersProps, 'search'>) {
  const set = useSetSearch()
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => {
    const wanted = words.trim() || undefined
    if (wanted === search.q) return
    const timer = setTimeout(() => set({ q: wanted }), 250)
    return () => clearTimeout(timer)
  }, [words, search.q, set])
  return (
    <TextField
      name="q"
      type="search"
      icon="search"
      label={t('Words or person')}
      silentLabel
      placeholder={t('Words or person')}
      value={words}
      onChange={setWords}
      className={css.words}
    />
  )
}

function Where({ search, channels }: FiltersProps) {
  const set = useSetSearch()
  const queries = useQuery(orpc.listening.queries.queryOptions({ input: {} })).data?.queries ?? []
  const used = new Set(channels.map(({ network }) => network))
  const networks = [...new Set([...used, ...(search.network ? [search.network] : [])])]
  return (
    <>
      <Select
        name="query"
        label={t('Found by')}
        silentLabel
        value={search.query ?? ''}
        onChange={(query) => set({ query: query || undefined })}
        options={[
          { value: '', label: t('Any query or none') },
          ...queries.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="network"
        label={t('Network')}
        silentLabel
        value={search.network ?? ''}
        onChange={(network) => set({ network: network || undefined })}
        options={[
          { value: '', label: t('All networks') },
          ...networks.map((network) => ({ value: network, label: glyphOf(network).name })),
        ]}
      />
      <Select
        name="channel"
        label={t('Channel')}
        silentLabel
        value={search.channel ?? ''}
        onChange={(channel) => set({ channel: channel || undefined })}
        options={[
          { value: '', label: t('All channels') },
          ...channels.map(({ id, displayName, networkName }) => ({
            value: id,
            label: `${displayName} (${networkName})`,
          })),
        ]}
      />
    </>
  )
}

function What({ search }: Pick<FiltersProps, 'search'>) {
  const set = useSetSearch()
  return (
    <>
      <Select
        name="show"
        label={t('Spoken to whom')}
        silentLabel
        value={search.show}
        onChange={(show) => set({ show })}
        options={[
          { value: 'all', label: t('To us and heard') },
          { value: 'addressed', label: t('To us') },
          { value: 'heard', label: t('Only heard') },
        ]}
      />
      <Select
        name="language"
        label={t('Language')}
        silentLabel
        value={search.language ?? ''}
        onChange={(language) => set({ language: language || undefined })}
        options={[{ value: '', label: t('All languages') }, ...languageOptions(search.language ?? null)]}
      />
      <Select
        name="mood"
        label={t('How it is meant')}
        silentLabel
        value={search.mood ?? ''}
        onChange={(mood) => set({ mood: mood || undefined })}
        options={[
          { value: '', label: t('However it is meant') },
          { value: 'positive', label: t('Friendly') },
          { value: 'neutral', label: t('Plain') },
          { value: 'negative', label: t('Critical') },
          { value: 'unsure', label: t('Not sure') },
        ]}
      />
      <Checkbox
        name="spam"
        label={t('Without spam')}
        checked={search.spam === 'hide'}
        onChange={(on) => set({ spam: on ? 'hide' : undefined })}
      />
    </>
  )
}
