import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { EnrolmentCard } from '../contract/manage.ts'

/** Takes a certificate back, with a reason its holder reads. Mandates that need it stop at once. */
export function RevokeDialog({ enrolment, onClose }: { enrolment: EnrolmentCard; onClose: () => void }) {
  const queries = useQueryClient()
  const { memberName: name, courseTitle: title } = enrolment
  const submit = async (data: FormData): Promise<void> => {
    await api.training.revokeCertificate({
      certificateId: enrolment.certificateId ?? '',
      reason: String(data.get('reason') ?? ''),
    })
    toast(t('The certificate of {name} is taken back.', { name }))
    await queries.invalidateQueries({ queryKey: orpc.training.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Take back the certificate of {name}?', { name })}
      note={t('“{title}”. Mandates that need it stop at once. {name} has two weeks to earn a new one.', {
        title,
        name,
      })}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit} label={t('Take the certificate back')}>
        <TextArea
          name="reason"
          label={t('Reason')}
          hint={t('{name} reads it.', { name })}
          rows={3}
          required
        />
        <FormActions>
          <Submit kind="danger">{t('Take it back')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
