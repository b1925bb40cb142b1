import { useQueryClient } from '@tanstack/react-query'
import type { TimeEntry } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { said } from '../data.ts'
import css from '../planning.module.css'
import { dayOf } from './days.ts'
import { WhatFields, whatOf } from './what-fields.tsx'

/** Hours written down afterwards, an estimate and called so; or what stands there, to be changed. */
export function EntryForm({ entry, onDone }: { entry?: TimeEntry | undefined; onDone: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    const minutes = Math.round(Number(said(data, 'minutes').replace(',', '.')))
    const words = { ...whatOf(data), day: said(data, 'day'), minutes }
    if (entry) await api.planning.saveTime({ id: entry.id, ...words })
    else await api.planning.addTime(words)
    toast(entry ? t('Saved.') : t('Time written down.'))
    await queries.invalidateQueries({ queryKey: orpc.planning.key() })
    onDone()
  }
  const title = entry ? t('Change an entry') : t('Write time down')
  return (
    <Panel title={title} note={entry ? undefined : t('It counts as an estimate of yours.')}>
      <Form onSubmit={submit} className={css.column} label={title}>
        <FormRow>
          <DayField name="day" label={t('Day')} defaultValue={entry?.day ?? dayOf(new Date())} required />
          <NumberField
            name="minutes"
            label={t('Time in minutes')}
            min={1}
            max={1440}
            defaultValue={entry?.minutes ?? 60}
          />
        </FormRow>
        <WhatFields of={entry} />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onDone}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Panel>
  )
}
