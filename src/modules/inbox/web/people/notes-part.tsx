import { useState } from 'react'
import type { Outsider } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import styles from './people.module.css'
import { usePersonActs } from './use-person.ts'

const MONTHS = 6

/** What colleagues must know to answer well; every note has an end. */
export function NotesPart({ person }: { person: Outsider }) {
  const { run, act } = usePersonActs()
  const [writing, setWriting] = useState(false)
  const submit = async (data: FormData): Promise<void> => {
    const day = String(data.get('endsAt') ?? '')
    const endsAt = day === '' ? '' : new Date(`${day}T12:00:00Z`).toISOString()
    await run(() => api.inbox.notePerson({ id: person.id, text: String(data.get('text') ?? ''), endsAt }))
    setWriting(false)
  }
  const remove = ({ id, text, endsAt }: Outsider['notes'][number]): void =>
    act(async () => {
      await run(() => api.inbox.removePersonNote({ noteId: id }))
      toast(t('Removed.'), {
        undo: () => act(() => api.inbox.notePerson({ id: person.id, text, endsAt })),
      })
    })
  return (
    <Panel
      title={t('Good to know when answering')}
      end={
        writing ? null : (
          <Button size="s" icon="plus" onPress={() => setWriting(true)}>
            {t('Note')}
          </Button>
        )
      }
    >
      {person.notes.length === 0 && !writing ? (
        <p className="q t13">{t('Nothing noted. Only what helps to answer belongs here.')}</p>
      ) : null}
      <ul className={styles.notes}>
        {person.notes.map((note) => (
          <li key={note.id}>
            <p dir="auto">{note.text}</p>
            <span className="qq t13">
              {t('{name}, until {day}', { name: note.author.name, day: formatDay(note.endsAt) })}
            </span>
            <IconButton icon="trash" size="s" label={t('Remove this note')} onPress={() => remove(note)} />
          </li>
        ))}
      </ul>
      {writing ? (
        <Form onSubmit={submit}>
          <TextArea name="text" label={t('Note')} rows={3} required />
          <DayField
            name="endsAt"
            label={t('Until')}
            hint={t('Then it is deleted.')}
            defaultValue={inMonths(MONTHS)}
            required
          />
          <FormActions>
            <Submit>{t('Keep the note')}</Submit>
            <Button onPress={() => setWriting(false)}>{t('Cancel')}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Panel>
  )
}

function inMonths(months: number): string {
  const day = new Date()
  day.setMonth(day.getMonth() + months)
  return day.toISOString().slice(0, 10)
}
