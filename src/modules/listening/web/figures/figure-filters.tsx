import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { ChooseDays } from '#web/design/choose-days.tsx'
import { formatDays, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './figures.module.css'
import { grains, moods, ranges, splits } from './search.ts'
import type { FigureTab } from './tab.ts'
import { useFigures } from './use-figures.ts'
import { grainWord, moodWord, rangeWord, splitWord } from './words.ts'

type FiltersProps = { tab: FigureTab; queries: readonly { id: string; name: string }[] }

/** Which time, which query, how fine; all of it stands in the address. */
export function FigureFilters({ tab, queries }: FiltersProps) {
  const { search, asked, zone, firstDay, lastDay } = useFigures()
  const set = useSetSearch()
  const [choosing, setChoosing] = useState(false)
  return (
    <search className={css.filters} aria-label={t('What is counted')}>
      <Select
        name="range"
        label={t('Period')}
        silentLabel
        value={search.range}
        onChange={(range) =>
          range === 'days' ? setChoosing(true) : set({ range, from: undefined, to: undefined })
        }
        options={ranges.map((value) => ({ value, label: rangeWord(value) }))}
      />
      {tab === 'share' ? null : (
        <Select
          name="query"
          label={t('Query')}
          silentLabel
          value={search.query ?? ''}
          onChange={(query) => set({ query: query || undefined })}
          options={[
            { value: '', label: t('All queries') },
            ...queries.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {tab === 'volume' ? (
        <>
          <Select
            name="grain"
            label={t('How finely')}
            silentLabel
            value={search.grain}
            onChange={(grain) => set({ grain })}
            options={grains.map((value) => ({ value, label: grainWord(value) }))}
          />
          <Select
            name="split"
            label={t('Split by')}
            silentLabel
            value={search.split}
            onChange={(split) => set({ split })}
            options={splits.map((value) => ({ value, label: splitWord(value) }))}
          />
        </>
      ) : null}
      {tab === 'phrases' ? (
        <Select
          name="mood"
          label={t('Mood')}
          silentLabel
          value={search.mood}
          onChange={(mood) => set({ mood })}
          options={moods.map((value) => ({ value, label: moodWord(value) }))}
        />
      ) : null}
      <p className="t13 q">
        {formatDays(asked.from, new Date(Date.parse(asked.to) - 1), zone)}
        {search.range === 'days' ? (
          <Button kind="ghost" size="s" onPress={() => setChoosing(true)}>
            {t('Choose days')}
          </Button>
        ) : null}
      </p>
      {choosing ? (
        <ChooseDays
          firstDay={firstDay}
          lastDay={lastDay}
          zone={zone}
          onChoose={(from, to) => set({ range: 'days', from, to })}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </search>
  )
}
