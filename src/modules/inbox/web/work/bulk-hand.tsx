import type { Views } from '#modules/inbox/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'

type BulkHandProps = {
  desks: Views['desks']
  onHand: (to: { departmentId: string; reason: string }) => void
  onClose: () => void
}

const refuse = (field: string, words: string): Refusal => ({
  kind: 'fields',
  message: words,
  fields: { [field]: words },
  retry: false,
})

/** One reason for all of them; it stands in each thread. */
export function BulkHand({ desks, onHand, onClose }: BulkHandProps) {
  const submit = async (data: FormData): Promise<void> => {
    const departmentId = String(data.get('departmentId') ?? '')
    const reason = String(data.get('reason') ?? '').trim()
    if (!departmentId) throw refuse('departmentId', t('Choose a department.'))
    if (reason.length < 3) throw refuse('reason', t('Say in a few words why.'))
    onClose()
    onHand({ departmentId, reason })
  }
  return (
    <Dialog
      title={t('Hand them to a department')}
      note={t('The clocks go on. Nobody outside notices; your reason stands in each thread.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <Select
          name="departmentId"
          label={t('Department')}
          placeholder={t('Choose one')}
          required
          options={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
        />
        <TextArea name="reason" label={t('Why they are theirs')} rows={2} required />
        <FormActions>
          <Submit>{t('Hand them over')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
