import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { field } from './read-form.ts'

type Props = {
  title: string
  note?: string | undefined
  /** The word on the button. */
  act: string
  onReason: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why before something ends; the reason stays with it. */
export function ReasonDialog({ title, note, act, onReason, onClose }: Props) {
  const submit = async (data: FormData): Promise<void> => {
    await onReason(field(data, 'reason'))
    onClose()
  }
  return (
    <Dialog title={title} note={note} open onClose={onClose} size="s">
      <Form onSubmit={submit} label={title}>
        <TextArea name="reason" label={t('Why')} rows={3} required />
        <FormActions>
          <Submit>{act}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
