import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { missing } from '../missing.ts'

type When = { title: string; startsAt: string; place: string }

type MeetingFormProps = {
  start?: When | undefined
  submit: string
  onSubmit: (input: When) => Promise<unknown>
  onClose: () => void
}

/** When and where the council meets. */
export function MeetingForm({ start, submit, onSubmit, onClose }: MeetingFormProps) {
  const [startsAt, setStartsAt] = useState<string | null>(start?.startsAt ?? null)
  return (
    <Form
      className={styles.form}
      label={submit}
      onSubmit={(data) => {
        if (!startsAt) throw missing('startsAt', t('Choose day and hour.'))
        return onSubmit({ title: String(data.get('title')), place: String(data.get('place')), startsAt })
      }}
    >
      <TextField
        name="title"
        label={t('Title')}
        defaultValue={start?.title ?? t('Council meeting')}
        required
      />
      <FormRow>
        <DateTimeField
          name="startsAt"
          label={t('Begins')}
          value={startsAt ?? undefined}
          onChange={setStartsAt}
          required
        />
        <TextField
          name="place"
          label={t('Place')}
          hint={t('A room, or the address of a call')}
          defaultValue={start?.place}
        />
      </FormRow>
      <FormActions>
        <Submit>{submit}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
