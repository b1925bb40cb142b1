import type { ReactNode } from 'react'
import { t } from '../i18n.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Form, FormActions, Submit } from './form.tsx'
import { TextArea } from './text-field.tsx'

type ReasonDialogProps = {
  title: string
  /** What must be known before acting. */
  note?: ReactNode
  /** Where the reason will stand. */
  hint?: string | undefined
  /** The word on the button that acts. */
  act: string
  /** It may also be left empty. */
  optional?: boolean | undefined
  /** What it throws becomes words in the form; what was typed stays. */
  onSubmit: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why, then acts. */
export function ReasonDialog({ title, note, hint, act, optional, onSubmit, onClose }: ReasonDialogProps) {
  const submit = async (data: FormData): Promise<void> => {
    await onSubmit(String(data.get('reason') ?? '').trim())
    onClose()
  }
  return (
    <Dialog title={title} note={note} open onClose={onClose} size="s">
      <Form onSubmit={submit}>
        <TextArea name="reason" label={t('Why')} hint={hint} rows={2} required={!optional} />
        <FormActions>
          <Submit>{act}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
