import { useState } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import styles from '../people/people.module.css'
import { usePersonActs } from '../people/use-person.ts'

type PartProps = { conversation: Conversation; onClose: () => void }

/** Takes messages out into a conversation of their own. */
export function PartDialog({ conversation, onClose }: PartProps) {
  const { run, act } = usePersonActs()
  const go = useGo()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string, on: boolean): void =>
    setChosen((before) => {
      const next = new Set(before)
      if (on) next.add(id)
      else next.delete(id)
      return next
    })
  const submit = async (data: FormData): Promise<void> => {
    const { id } = conversation
    const reason = String(data.get('reason') ?? '')
    const made = await run(() => api.inbox.splitConversation({ id, messageIds: [...chosen], reason }))
    onClose()
    go(`/inbox/all/${made.conversationId}`)
    toast(t('They are a conversation of their own.'), {
      undo: () =>
        act(async () => {
          await run(() => api.inbox.undoMove({ moveId: made.moveId }))
          go(`/inbox/all/${id}`)
        }),
    })
  }
  return (
    <Dialog
      title={t('Take messages out')}
      note={t('What you choose becomes a conversation of its own; who waits goes on waiting there.')}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit}>
        <div className={styles.choices}>
          {conversation.messages.map((message) => (
            <Checkbox
              key={message.id}
              name={`m-${message.id}`}
              label={message.text.slice(0, 120) || t('Without words')}
              hint={t('{name}, {when}', { name: message.author.name, when: formatTime(message.at) })}
              checked={chosen.has(message.id)}
              onChange={(on) => toggle(message.id, on)}
            />
          ))}
        </div>
        <TextArea name="reason" label={t('Why it is another matter')} rows={2} required />
        <FormActions>
          <Submit disabledReason={chosen.size === 0 ? t('Choose at least one message.') : undefined}>
            {t('Take them out')}
          </Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
