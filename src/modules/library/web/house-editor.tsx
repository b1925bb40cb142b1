import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { FEWEST_MESSAGES, type HouseView, MOST_MESSAGES } from '../contract.ts'
import styles from './house.module.css'
import { beginning, type EditedMessage, editedHouse, emptyMessage, houseInput } from './house-edit.ts'
import { MessageFields } from './message-fields.tsx'

type Props = {
  house: HouseView | null
  departmentId: string | null
  language: string
  onDone: () => void
}

/** Builds the house or changes it: roof, pillars, proof points. */
export function HouseEditor({ house, departmentId, language, onDone }: Props) {
  const queries = useQueryClient()
  // What was read when the form was opened; a newer one must not slip in beneath what is being written.
  const [read] = useState(house)
  const [edited, setEdited] = useState(() => (read ? editedHouse(read) : beginning()))
  const { positioning, messages } = edited
  const setMessages = (next: readonly EditedMessage[]): void => setEdited({ ...edited, messages: next })
  const submit = async (): Promise<void> => {
    const content = houseInput(edited)
    await api.library.saveHouse({ departmentId, language, version: read?.version ?? null, content })
    await queries.invalidateQueries({ queryKey: orpc.library.key() })
    toast(t('Saved.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Message house')} className={styles.editor}>
      <TextArea
        name="positioning"
        label={t('Positioning sentence')}
        hint={t('The roof: who we are, for whom, and what only we do')}
        rows={2}
        value={positioning}
        onChange={(text) => setEdited({ ...edited, positioning: text })}
        count={{ used: positioning.length, limit: 500 }}
        required
      />
      {messages.map((message, at) => (
        <MessageFields
          key={message.key}
          number={at + 1}
          message={message}
          onChange={(next) => setMessages(messages.with(at, next))}
          onRemove={
            messages.length > FEWEST_MESSAGES ? () => setMessages(messages.toSpliced(at, 1)) : undefined
          }
          onMove={at > 0 ? () => setMessages(swapped(messages, at)) : undefined}
        />
      ))}
      {messages.length < MOST_MESSAGES ? (
        <Button icon="plus" onPress={() => setMessages([...messages, emptyMessage()])}>
          {t('Add a message')}
        </Button>
      ) : null}
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** With the message at this place one place earlier. */
function swapped(messages: readonly EditedMessage[], at: number): readonly EditedMessage[] {
  const [one, other] = [messages[at - 1], messages[at]]
  return one && other ? messages.toSpliced(at - 1, 2, other, one) : messages
}
