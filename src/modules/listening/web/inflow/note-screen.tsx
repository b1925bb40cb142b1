import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { noteWays } from '#modules/listening/contract/notes.ts'
import { api, orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import { ListenFrame } from '../listen-frame.tsx'
import css from './inflow.module.css'
import { LatestNotes } from './latest-notes.tsx'
import { wayWord } from './note-words.ts'

/** Listen: a member writes down what somebody said offline. */
export function Screen() {
  const [round, setRound] = useState(0)
  return (
    <ListenFrame title={t('Add a note')} here="/listen">
      <PaneScroll label={t('Add a note')}>
        <div className={css.column}>
          <p className={`q ${css.words}`}>
            {t(
              'What somebody said at a meet-up, on the phone or in the shop counts like what is said online. Leave names out where they do not matter.',
            )}
          </p>
          <NoteForm key={round} onKept={() => setRound(round + 1)} />
          <LatestNotes />
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

function NoteForm({ onKept }: { onKept: () => void }) {
  const queries = useQueryClient()
  const people = useQuery(orpc.people.departments.queryOptions())
  const [at, setAt] = useState<string | undefined>(() => new Date().toISOString())
  const keep = async (data: FormData): Promise<void> => {
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const needsAnswer = data.get('needsAnswer') !== null
    await api.listening.addNote({
      said: text('said'),
      way: noteWays.find((way) => way === text('way')) ?? 'other',
      place: text('place'),
      who: text('who'),
      at: at ?? '',
      lang: text('lang') || null,
      departmentId: text('departmentId') || null,
      needsAnswer,
    })
    toast(needsAnswer ? t('Kept. It waits in the inbox, too.') : t('Kept. It stands in the stream.'))
    onKept()
    await queries.invalidateQueries({ queryKey: orpc.listening.key() })
  }
  const none = { value: 'none', label: t('None in particular') }
  const departments = people.data?.departments.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Form onSubmit={(data) => keep(withoutNone(data))} label={t('Add a note')}>
      <TextArea name="said" label={t('What was said')} rows={5} required autoFocus />
      <FormRow>
        <Select
          name="way"
          label={t('How you heard it')}
          options={noteWays.map((way) => ({ value: way, label: wayWord(way) }))}
          defaultValue="meet-up"
        />
        <TextField name="place" label={t('Where')} placeholder={t('Shop in Bergen')} />
      </FormRow>
      <FormRow>
        <DateTimeField
          name="at"
          label={t('When')}
          value={at}
          onChange={(iso) => setAt(iso ?? undefined)}
          required
        />
        <TextField name="who" label={t('Who said it')} hint={t('May stay empty.')} autoComplete="off" />
      </FormRow>
      <FormRow>
        <Select
          name="lang"
          label={t('Language')}
          options={[{ value: 'none', label: t('Not said') }, ...languageOptions()]}
          defaultValue="none"
        />
        <Select
          name="departmentId"
          label={t('Department it concerns')}
          options={[none, ...departments]}
          defaultValue="none"
        />
      </FormRow>
      <Checkbox
        name="needsAnswer"
        label={t('It needs an answer')}
        hint={t('Then it opens a conversation in the inbox.')}
      />
      <FormActions>
        <Submit icon="check">{t('Keep this note')}</Submit>
      </FormActions>
    </Form>
  )
}

function withoutNone(data: FormData): FormData {
  for (const name of ['lang', 'departmentId']) if (data.get(name) === 'none') data.delete(name)
  return data
}
