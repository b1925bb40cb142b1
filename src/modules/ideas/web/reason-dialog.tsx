import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { said } from './read-form.ts'

type Props = {
  title: string
  note: string
  confirm: string
  required?: boolean
  onSay: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for a reason in a sentence. */
export function ReasonDialog({ title, note, confirm, required, onSay, onClose }: Props) {
  return (
    <Dialog title={title} note={note} open onClose={onClose} size="s">
      <Form onSubmit={(data) => onSay(said(data, 'reason'))}>
        <TextArea name="reason" label={t('Reason')} rows={3} required={required} />
        <FormActions>
          <Submit>{confirm}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
