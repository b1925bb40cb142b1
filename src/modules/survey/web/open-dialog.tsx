import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Opens the survey now or on a date, until a date or until somebody closes it. */
export function OpenDialog({ surveyId, onClose }: { surveyId: string; onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    const opensAt = String(data.get('opensAt') ?? '') || null
    await api.survey.open({ surveyId, opensAt, closesAt: String(data.get('closesAt') ?? '') || null })
    toast(opensAt ? t('It opens by itself.') : t('The survey is open.'))
    await queries.invalidateQueries({ queryKey: orpc.survey.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Open the survey')}
      note={t('From then on the questions stand still: people consent to exactly these words.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <DateTimeField name="opensAt" label={t('Opens')} hint={t('Empty: at once')} />
        <DateTimeField name="closesAt" label={t('Closes')} hint={t('Empty: until somebody closes it')} />
        <FormActions>
          <Submit>{t('Open the survey')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
