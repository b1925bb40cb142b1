import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { FormActions } from '#web/design/form.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { saveFile } from '#web/save-file.ts'
import css from './statements.module.css'
import { scenarioName } from './words.ts'

type FileDialogProps = { mayNot: string | null; onDone: () => void }

/** Statements out to a file, and in from one: it is read first, and kept when a person says so. */
export function FileDialog({ mayNot, onDone }: FileDialogProps) {
  return (
    <div className={css.stack}>
      <p className={css.facts}>
        <Button icon="copy" onPress={() => void save('markdown')}>
          {t('Save as Markdown')}
        </Button>
        <Button icon="copy" onPress={() => void save('json')}>
          {t('Save as JSON')}
        </Button>
      </p>
      {mayNot ? <p className="q">{mayNot}</p> : <Reading onDone={onDone} />}
    </div>
  )
}

async function save(format: 'json' | 'markdown'): Promise<void> {
  try {
    const { name, text } = await api.statements.file({ format })
    saveFile(name, format === 'json' ? 'application/json' : 'text/markdown', text)
  } catch (error) {
    toastError(error)
  }
}

function Reading({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const look = useMutation(orpc.statements.readFile.mutationOptions({ onError: toastError }))
  const keep = useMutation(
    orpc.statements.readFile.mutationOptions({
      onSuccess: async ({ made }) => {
        toast(t('{n, plural, one {# draft} other {# drafts}} to read and make your own.', { n: made }))
        await queries.invalidateQueries({ queryKey: orpc.statements.key() })
        onDone()
      },
      onError: toastError,
    }),
  )
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return
    const read = await file.text()
    setText(read)
    look.mutate({ text: read, keep: false })
  }
  const fresh = look.data?.found.filter((one) => !one.known) ?? []
  return (
    <>
      <FileField
        name="file"
        label={t('A file with statements')}
        hint={t('Markdown or JSON, as saved here.')}
        accept=".md,.json,text/markdown,application/json"
        maxBytes={400_000}
        onFiles={(files) => void take(files)}
      />
      {look.data ? (
        <CheckLines label={t('What the file holds')}>
          {look.data.problems.map((one) => (
            <CheckLine key={`${one.where} ${one.message}`} tone="stop">
              {one.where}: {one.message}
            </CheckLine>
          ))}
          {look.data.found.map((one) => (
            <CheckLine
              key={`${one.scenario} ${one.language} ${one.title}`}
              tone={one.known ? 'plain' : 'good'}
            >
              {one.title} ({scenarioName(one.scenario)}, {languageName(one.language)}){' '}
              {one.known ? t('is there already and stays as it is.') : null}
            </CheckLine>
          ))}
        </CheckLines>
      ) : null}
      {look.data ? (
        <FormActions>
          <Button
            kind="pri"
            busy={keep.isPending}
            disabledReason={fresh.length === 0 ? t('There is nothing new in this file.') : undefined}
            onPress={() => keep.mutate({ text, keep: true })}
          >
            {t('Keep {n, plural, one {# draft} other {# drafts}}', { n: fresh.length })}
          </Button>
        </FormActions>
      ) : null}
    </>
  )
}
