import { useState } from 'react'
import type { PeerFigure } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { useReload } from '../use-act.ts'
import { isByNetwork, measureList, measureWord } from '../words.ts'

type Props = {
  peerId: string
  networks: readonly { id: string; name: string }[]
  onDone: () => void
}

/** One figure of one day, with where it is from. */
export function FigureForm({ peerId, networks, onDone }: Props) {
  const reload = useReload()
  const [measure, setMeasure] = useState<PeerFigure['measure']>('followers')
  const submit = async (data: FormData): Promise<void> => {
    const said = (name: string): string => String(data.get(name) ?? '').trim()
    await api.cases.addFigure({
      ...{ peerId, measure, label: said('label'), source: said('source'), note: said('note') },
      network: isByNetwork(measure) ? said('network') || null : null,
      value: Number(said('value')),
      asOf: said('asOf'),
    })
    toast(t('Saved.'))
    await reload()
    onDone()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Enter a figure')}>
      <FormRow>
        <Select
          name="measure"
          label={t('Figure')}
          value={measure}
          onChange={(value) => setMeasure(measureList.find((one) => one === value) ?? 'followers')}
          options={measureList.map((one) => ({ value: one, label: measureWord(one) }))}
        />
        {isByNetwork(measure) ? (
          <Select
            name="network"
            label={t('Network')}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {measure === 'other' ? <TextField name="label" label={t('What was counted')} required /> : null}
      </FormRow>
      <FormRow>
        <NumberField name="value" label={unitLabel(measure)} step={0.01} required />
        <DayField name="asOf" label={t('Of which day')} required />
      </FormRow>
      <TextField
        name="source"
        label={t('Where it is from')}
        hint={t('An address, a report with its page, or who said so.')}
        required
      />
      <TextField name="note" label={t('Note')} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function unitLabel(measure: PeerFigure['measure']): string {
  if (measure === 'first-response') return t('Minutes')
  if (measure === 'time-to-hire') return t('Days')
  const percent: readonly string[] = [
    'share-of-voice',
    'satisfaction',
    'engagement-rate',
    'active-employees',
    'budget-share',
  ]
  return percent.includes(measure) ? t('Percent') : t('Value')
}
