import { useState } from 'react'
import type { AbsenceView } from '#modules/hours/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import { type AbsenceKind, kindText, useReload } from './words.ts'

const kinds: readonly AbsenceKind[] = ['holiday', 'sick', 'other']

type AwayFormProps = {
  memberId: string
  /** What is changed; without it a new one is said. */
  absence: AbsenceView | undefined
  onDone: () => void
}

/** From when to when somebody is away, and as what; never why. */
export function AwayForm({ memberId, absence, onDone }: AwayFormProps) {
  const reload = useReload()
  const [from, setFrom] = useState(absence?.from ?? '')
  const [to, setTo] = useState(absence?.to ?? '')
  const [kind, setKind] = useState<AbsenceKind>(absence?.kind ?? 'holiday')
  const submit = async (): Promise<void> => {
    const said = { from, to: to === '' ? from : to, kind }
    if (absence) await api.hours.changeAbsence({ id: absence.id, ...said })
    else await api.hours.addAbsence({ memberId, ...said })
    await reload()
    toast(t('Saved.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} className={css.form} label={t('An absence')}>
      <FormRow>
        <DayField
          name="from"
          label={t('First day')}
          value={from}
          onChange={(day) => {
            if (to === '' || to === from) setTo(day ?? '')
            setFrom(day ?? '')
          }}
        />
        <DayField name="to" label={t('Last day')} value={to} onChange={(day) => setTo(day ?? '')} />
      </FormRow>
      <RadioGroup
        name="kind"
        label={t('As what')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: kindText(value) }))}
      />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
