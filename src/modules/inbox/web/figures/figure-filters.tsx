import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { ChooseDays } from '#web/design/choose-days.tsx'
import { formatDays, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './figures.module.css'
import { ranges } from './search.ts'
import { useFigures } from './use-figures.ts'
import { rangeWord } from './words.ts'

type Choice = { id: string; name: string }

const options = (all: string, choices: readonly Choice[]) => [
  { value: '', label: all },
  ...choices.map(({ id, name }) => ({ value: id, label: name })),
]

/** Which days, desk, channel and measure; all of it stands in the address. */
export function FigureFilters() {
  const { search, asked, zone, desks, channels, firstDay, lastDay } = useFigures()
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
      <Select
        name="desk"
        label={t('Desk')}
        silentLabel
        value={search.desk ?? ''}
        onChange={(desk) => set({ desk: desk || undefined })}
        options={options(t('All desks'), desks)}
      />
      <Select
        name="channel"
        label={t('Channel')}
        silentLabel
        value={search.channel ?? ''}
        onChange={(channel) => set({ channel: channel || undefined })}
        options={options(t('All channels'), channels)}
      />
      <Select
        name="by"
        label={t('Measured by')}
        silentLabel
        value={search.by}
        onChange={(by) => set({ by: by === 'business' ? by : undefined })}
        options={[
          { value: 'wall', label: t('By the clock on the wall') },
          { value: 'business', label: t('By working hours') },
        ]}
      />
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
