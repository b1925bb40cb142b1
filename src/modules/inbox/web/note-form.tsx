import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from './composer.module.css'
import { AskDialog } from './experts/ask-dialog.tsx'
import { NameDialog } from './experts/name-dialog.tsx'
import { useNaming } from './experts/use-naming.ts'
import { readCopy, writeCopy } from './kept-copy.ts'
import { MarkedArea } from './marked-area.tsx'
import { atOnce } from './mutate.ts'

/** The note being written; a copy in this tab keeps it until it is added. */
export function useNoteText(id: string): [string, (text: string) => void] {
  const member = useSession().member.id
  const [text, setText] = useState(() => readCopy<string>(member, `note.${id}`) ?? '')
  const type = (next: string): void => {
    setText(next)
    writeCopy(member, `note.${id}`, next === '' ? null : next)
  }
  return [text, type]
}

type NoteFormProps = {
  conversation: Conversation
  text: string
  onType: (text: string) => void
  ref: Ref<HTMLTextAreaElement>
}

/** A note that only colleagues see. */
export function NoteForm({ conversation, text, onType, ref }: NoteFormProps) {
  const queries = useQueryClient()
  const hintId = useId()
  const { id } = conversation
  const naming = useNaming(id, text, onType)
  const [asking, setAsking] = useState(false)
  const add = useMutation(
    orpc.inbox.note.mutationOptions({
      ...atOnce,
      onSuccess: (note) => {
        onType('')
        naming.clear()
        queries.setQueryData<Conversation>(orpc.inbox.get.queryKey({ input: { id } }), (open) =>
          open && !open.notes.some((one) => one.id === note.id)
            ? { ...open, notes: [...open.notes, note] }
            : open,
        )
      },
    }),
  )
  const empty = text.trim() === ''
  const submit = (): void => {
    if (!empty && !add.isPending) add.mutate({ id, text, mentions: naming.mentions })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      submit()
    }
  }
  const refusal = add.error ? toRefusal(add.error) : null
  return (
    <>
      <MarkedArea
        ref={ref}
        label={t('Note on {name}', { name: conversation.person.name })}
        placeholder={t('Write a note for colleagues')}
        value={text}
        onChange={naming.type}
        onKeyDown={onKeyDown}
      />
      <div className={styles.report}>
        <CheckLines label={t('Refusal')}>
          {refusal ? (
            <CheckLine tone="stop">
              <b className="mid">{refusal.message}</b> {refusal.fields.text ?? refusal.fields.mentions}{' '}
              {refusal.help}
            </CheckLine>
          ) : null}
        </CheckLines>
      </div>
      <div className={styles.send}>
        <Button kind="ghost" icon="person" onPress={naming.open}>
          {t('Name a colleague')}
        </Button>
        <Button kind="ghost" icon="help" onPress={() => setAsking(true)}>
          {t('Ask an expert')}
        </Button>
        <span className="grow" />
        <span className={styles.count} id={hintId}>
          {empty ? t('Nothing written yet') : t('Colleagues see it, nobody else')}
        </span>
        <Button
          kind="pri"
          hint="mod+enter"
          reasonId={empty ? hintId : undefined}
          busy={add.isPending}
          onPress={submit}
        >
          {t('Add the note')}
        </Button>
      </div>
      {naming.choosing ? <NameDialog naming={naming} /> : null}
      {asking ? <AskDialog conversation={conversation} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
