import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Askable, Conversation } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { Picker } from '../picker.tsx'

type AskDialogProps = { conversation: Conversation; onClose: () => void }

/** Asks somebody of any department: first whom, then what, with what they get to see, and by when. */
export function AskDialog({ conversation, onClose }: AskDialogProps) {
  const { id } = conversation
  const query = useQuery({ ...orpc.inbox.askable.queryOptions({ input: { id } }), staleTime: 60_000 })
  const [expert, setExpert] = useState<Askable | null>(null)
  return (
    <Dialog
      title={expert ? t('Ask {name}', { name: expert.name }) : t('Ask an expert')}
      note={t('They get a mail and a card on Today, see only what you write here, and need no inbox.')}
      open
      onClose={onClose}
    >
      {expert ? (
        <Question conversation={conversation} expert={expert} onClose={onClose} />
      ) : (
        <QueryView query={query} skeleton="list" rows={4} what={t('The members could not be loaded.')}>
          {({ members }) => (
            <Picker
              label={t('Whom')}
              items={members.map(({ id: memberId, name, title, departmentName }) => ({
                ...{ id: memberId, label: name, note: [title, departmentName].filter(Boolean).join(', ') },
              }))}
              empty={t('Nobody of that name works here.')}
              onPick={(memberId) => setExpert(members.find((one) => one.id === memberId) ?? null)}
            />
          )}
        </QueryView>
      )}
    </Dialog>
  )
}

function Question({ conversation, expert, onClose }: AskDialogProps & { expert: Askable }) {
  const queries = useQueryClient()
  const { id } = conversation
  const last = conversation.messages.findLast((one) => one.direction === 'in' && !one.deletedAt)
  const submit = async (data: FormData): Promise<void> => {
    const text = (name: string): string => String(data.get(name) ?? '').trim()
    const dueAt = new Date(Date.now() + Number(text('hours')) * 3_600_000).toISOString()
    const input = { id, memberId: expert.id, question: text('question'), excerpt: text('excerpt'), dueAt }
    await api.inbox.askExpert(input)
    await queries.invalidateQueries({ queryKey: orpc.inbox.questions.key({ input: { id } }) })
    toast(t('{name} is asked.', { name: expert.name }))
    onClose()
  }
  return (
    <Form onSubmit={submit}>
      <TextArea name="question" label={t('The question')} rows={3} required autoFocus />
      <TextArea
        name="excerpt"
        label={t('What they see of the conversation')}
        hint={t('Take out what they need not know, or leave it empty.')}
        rows={3}
        defaultValue={last?.text ?? ''}
      />
      <Select
        name="hours"
        label={t('Answer by')}
        defaultValue="4"
        options={[
          { value: '1', label: t('in an hour') },
          { value: '4', label: t('in four hours') },
          { value: '24', label: t('in a day') },
          { value: '72', label: t('in three days') },
        ]}
      />
      <FormActions>
        <Submit>{t('Ask')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
