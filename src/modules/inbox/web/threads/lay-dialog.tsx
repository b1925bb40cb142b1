import type { Conversation } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { usePersonActs } from '../people/use-person.ts'

type LayProps = { conversation: Conversation; onClose: () => void }

/** Lays another conversation of the same person into this one. */
export function LayDialog({ conversation, onClose }: LayProps) {
  const { run, act } = usePersonActs()
  const submit = async (data: FormData): Promise<void> => {
    const otherId = String(data.get('otherId') ?? '')
    const reason = String(data.get('reason') ?? '')
    const { moveId } = await run(() => api.inbox.mergeConversations({ id: conversation.id, otherId, reason }))
    onClose()
    toast(t('They are one conversation now.'), {
      undo: () => act(() => api.inbox.undoMove({ moveId })),
    })
  }
  const [first] = conversation.others
  return (
    <Dialog
      title={t('Add a conversation')}
      note={t(
        'Both become one, with the earlier clock. An answer goes where they wrote last. It can be put back exactly.',
      )}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit}>
        <RadioGroup
          name="otherId"
          label={t('Which one')}
          defaultValue={first?.id}
          options={conversation.others.map((card) => ({
            value: card.id,
            label: card.title,
            hint: t('{network}, {desk}, {when}', {
              network: card.networkName,
              desk: card.desk.name,
              when: formatTime(card.lastMessageAt),
            }),
          }))}
        />
        <TextArea name="reason" label={t('Why it is one matter')} rows={2} required />
        <FormActions>
          <Submit>{t('Add it')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
