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
  const { search, asked, zone, desks, channels } = useFigures()
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
