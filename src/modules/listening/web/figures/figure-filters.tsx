import { useState } from 'react'
import { localTime } from '#kernel/local-time.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
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
  const { search, asked, zone } = useFigures()
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
      {choosing ? <ChooseDays onClose={() => setChoosing(false)} /> : null}
    </search>
  )
}

function ChooseDays({ onClose }: { onClose: () => void }) {
  const { firstDay, lastDay, zone } = useFigures()
  const set = useSetSearch()
  const today = localTime(new Date(), zone).day
  const submit = (data: FormData): void => {
    const [one, other] = [String(data.get('from')), String(data.get('to'))]
    const [from, to] = one <= other ? [one, other] : [other, one]
    set({ range: 'days', from, to })
    onClose()
  }
  return (
    <Dialog
      title={t('Choose days')}
      note={t('Both days are part of the period.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit} label={t('Choose days')}>
        <FormRow>
          <DayField name="from" label={t('From')} defaultValue={firstDay} max={today} required />
          <DayField name="to" label={t('To')} defaultValue={lastDay} max={today} required />
        </FormRow>
        <FormActions>
          <Submit>{t('Show these days')}</Submit>
          <Button kind="ghost" onPress={onClose}>
            {t('Cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
