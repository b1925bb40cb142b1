import { useQueryClient } from '@tanstack/react-query'
import type { Person } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Earmarks one person by hand, with a reason that the person reads too. */
export function EarmarkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const queries = useQueryClient()
  const { responseId, name } = person
  const submit = async (data: FormData): Promise<void> => {
    await api.survey.earmark({ responseId, reason: String(data.get('reason')) })
    toast(t('{name} is earmarked.', { name }))
    await queries.invalidateQueries({ queryKey: orpc.survey.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Earmark {name}', { name })}
      note={t('Nobody is told or asked by this. The mark sleeps until a plan is approved.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <TextField
          name="reason"
          label={t('Why')}
          hint={t('{name} reads it under My survey data.', { name })}
          required
        />
        <FormActions>
          <Submit>{t('Earmark')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
