import { useEffect, useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Select } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './listen.module.css'
import type { StreamSearch } from './stream-search.ts'

type FiltersProps = { search: StreamSearch; channels: readonly ChannelCard[] }

/** Narrows the stream; what is chosen stands in the address. */
export function StreamFilters({ search, channels }: FiltersProps) {
  const set = useSetSearch()
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => {
    const wanted = words.trim() || undefined
    if (wanted === search.q) return
    const timer = setTimeout(() => set({ q: wanted }), 250)
    return () => clearTimeout(timer)
  }, [words, search.q, set])
  return (
    <search className={css.filters} aria-label={t('Narrow the stream')}>
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
    </search>
  )
}
