import type { ConversationCard, Views } from '#modules/inbox/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'

type Desk = { id: string; name: string }
type HandProps = {
  card: ConversationCard
  desks: Views['desks']
  onHand: (to: Desk, reason: string) => Promise<void>
  onClose: () => void
}

/** Hands a conversation to another desk; the reason stays in the thread for those who get it. */
export function HandDialog({ card, desks, onHand, onClose }: HandProps) {
  const others = desks.filter((desk) => desk.id !== card.desk.id)
  const submit = async (data: FormData): Promise<void> => {
    const desk = others.find((one) => one.id === data.get('departmentId'))
    const reason = String(data.get('reason') ?? '').trim()
    if (!desk) throw refuse('departmentId', t('Choose a department.'))
    if (reason.length < 3) throw refuse('reason', t('Say in a few words why.'))
    await onHand(desk, reason)
    onClose()
  }
  return (
    <Dialog
      title={t('Hand to a department')}
      note={t('The clock goes on. The person notices nothing; your reason stands in the thread.')}
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
          options={others.map((desk) => ({ value: desk.id, label: desk.name }))}
        />
        <TextArea name="reason" label={t('Why it is theirs')} rows={2} required />
        <FormActions>
          <Submit>{t('Hand it over')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

const refuse = (field: string, words: string): Refusal => ({
  kind: 'fields',
  message: words,
  fields: { [field]: words },
  retry: false,
})
