import { useQueryClient } from '@tanstack/react-query'
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

/** Hours written down afterwards: an estimate, and called so. */
export function EntryForm({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    const minutes = Math.round(Number(said(data, 'minutes').replace(',', '.')))
    await api.planning.addTime({ ...whatOf(data), day: said(data, 'day'), minutes })
    toast(t('Time written down.'))
    await queries.invalidateQueries({ queryKey: orpc.planning.key() })
    onDone()
  }
  return (
    <Panel title={t('Write time down')} note={t('It counts as an estimate of yours.')}>
      <Form onSubmit={submit} className={css.column} label={t('Write time down')}>
        <FormRow>
          <DayField name="day" label={t('Day')} defaultValue={dayOf(new Date())} required />
          <NumberField name="minutes" label={t('Time in minutes')} min={1} max={1440} defaultValue={60} />
        </FormRow>
        <WhatFields />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onDone}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Panel>
  )
}
