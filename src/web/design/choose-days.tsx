import { localTime } from '#kernel/local-time.ts'
import { t } from '../i18n.ts'
import { Button } from './button.tsx'
import { DayField } from './date-field.tsx'
import { Dialog } from './dialog.tsx'
import { Form, FormActions, FormRow, Submit } from './form.tsx'
import { wrongDays } from './wrong-days.ts'

type ChooseDaysProps = {
  /** Days as they stand now, both part of the period. */
  firstDay: string
  lastDay: string
  zone: string
  onChoose: (from: string, to: string) => void
  onClose: () => void
}

/** Asks for the days of a period in the past, both of them part of it. */
export function ChooseDays({ firstDay, lastDay, zone, onChoose, onClose }: ChooseDaysProps) {
  const today = localTime(new Date(), zone).day
  const submit = (data: FormData): void => {
    const [from, to] = [String(data.get('from')), String(data.get('to'))]
    const wrong = wrongDays(from, to, today)
    if (wrong) throw wrong
    onChoose(from, to)
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
