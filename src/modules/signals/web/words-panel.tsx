import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { floorName } from './explain.ts'
import css from './signals.module.css'

const floors = ['harm', 'data', 'legal', 'executive'] as const
type Word = {
  word: string
  language: string | null
  floor: (typeof floors)[number] | null
  builtIn: boolean
  off: boolean
}

/** Words that are a signal by themselves: ours, and the built-in ones, each of which can be switched off. */
export function WordsPanel() {
  const query = useQuery(orpc.signals.words.queryOptions())
  return (
    <Panel
      title={t('Words we look out for')}
      note={t(
        'One post with such a word is a signal by itself. What it means decides how severe it is. A star stands for any ending.',
      )}
    >
      <QueryView query={query} skeleton="list" what={t('The words could not be loaded.')}>
        {({ words, mayChange }) => (
          <div className={css.stack}>
            {mayChange ? (
              <AddWord key={words.length} />
            ) : (
              <p className="q">
                {t('Only members who manage listening may say which words are looked out for.')}
              </p>
            )}
            {groups(words).map(([language, some]) => (
              <section key={language} aria-label={nameOf(language)}>
                <h3 className="t13 q">{nameOf(language)}</h3>
                <div className={css.names}>
                  {some.map((word) => (
                    <OneWord key={word.word} word={word} mayChange={mayChange} />
                  ))}
                </div>
              </section>
            ))}
          </div>
        )}
      </QueryView>
    </Panel>
  )
}

const nameOf = (language: string): string => (language === '' ? t('Any language') : languageName(language))

function groups(words: readonly Word[]): [string, Word[]][] {
  const found = new Map<string, Word[]>()
  for (const word of words) found.set(word.language ?? '', [...(found.get(word.language ?? '') ?? []), word])
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

function useSaved() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orpc.signals.words.key() })
}

function AddWord() {
  const saved = useSaved()
  const [at, setAt] = useState(0)
  const submit = async (data: FormData): Promise<void> => {
    const floor = floors.find((one) => one === data.get('floor')) ?? null
    await api.signals.saveWord({ word: String(data.get('word') ?? ''), floor, language: null, off: false })
    await saved()
    setAt(at + 1)
  }
  return (
    <Form key={at} onSubmit={submit}>
      <div className={css.two}>
        <TextField
          name="word"
          label={t('A word of ours')}
          hint={t('For example buckle* or product recall')}
          required
        />
        <Select
          name="floor"
          label={t('What it means')}
          options={[
            { value: '', label: t('Worth a look') },
            ...floors.map((floor) => ({ value: floor, label: floorName(floor) })),
          ]}
        />
      </div>
      <FormActions>
        <Submit>{t('Look out for it')}</Submit>
      </FormActions>
    </Form>
  )
}

function OneWord({ word, mayChange }: { word: Word; mayChange: boolean }) {
  const saved = useSaved()
  const done = { onError: toastError, onSettled: saved }
  const save = useMutation(orpc.signals.saveWord.mutationOptions(done))
  const forget = useMutation(orpc.signals.forgetWord.mutationOptions(done))
  const { language, floor } = word
  const means = floor ? floorName(floor) : t('Worth a look')
  if (word.off)
    return mayChange ? (
      <Button
        size="s"
        kind="ghost"
        icon="plus"
        busy={forget.isPending}
        onPress={() => forget.mutate({ word: word.word })}
      >
        {t('{word}: look out for it again', { word: word.word })}
      </Button>
    ) : (
      <span className="q">{t('{word}: not looked out for', { word: word.word })}</span>
    )
  const remove = word.builtIn
    ? () => save.mutate({ word: word.word, language, floor, off: true })
    : () => forget.mutate({ word: word.word })
  return (
    <Chip
      {...(mayChange
        ? { onRemove: remove, removeLabel: t('Do not look out for “{word}”', { word: word.word }) }
        : {})}
    >
      {word.word} <span className="t13 q">{means}</span>
    </Chip>
  )
}
