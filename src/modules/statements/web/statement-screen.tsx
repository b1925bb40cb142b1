import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useGo, useParams, usePlace, useSearch } from '#web/screen-hooks.ts'
import { Agreeing } from './agreeing.tsx'
import { Editor } from './editor.tsx'
import { PublishForm } from './publish-form.tsx'
import css from './statements.module.css'
import type { OneStatement } from './types.ts'
import { Versions } from './versions.tsx'
import { WithBlanks } from './with-blanks.tsx'
import { partWords, scenarioName, standingWord } from './words.ts'

/** One statement: its words, who agreed, what it said before, and the press that says it. */
export function Screen() {
  const { id = '' } = useParams<{ id?: string }>()
  const query = useQuery(orpc.statements.one.queryOptions({ input: { id } }))
  usePlace([t('Incidents'), t('Statements'), query.data?.statement.title ?? t('Statement')])
  return (
    <Page>
      <QueryView query={query} skeleton="text" rows={8} what={t('This statement could not be loaded.')}>
        {(data) => <Whole key={data.statement.version} data={data} />}
      </QueryView>
    </Page>
  )
}

function Whole({ data }: { data: OneStatement }) {
  const { incident } = useSearch<{ incident?: string }>()
  const [editing, setEditing] = useState(false)
  const { statement, mayNotWrite, archived } = data
  const { word, tone } = standingWord(statement)
  const sayable = statement.state === 'approved' && !archived
  return (
    <>
      <PageTitle
        title={statement.title}
        note={`${scenarioName(statement.scenario)} · ${languageName(statement.language)}`}
        state={<Chip tone={archived ? undefined : tone}>{archived ? t('Out of use') : word}</Chip>}
        actions={<Acts data={data} onEdit={editing || mayNotWrite ? undefined : () => setEditing(true)} />}
      />
      {editing ? (
        <Panel title={t('Change the words')}>
          <Editor
            statement={statement}
            onSaved={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        </Panel>
      ) : (
        <div className={css.pair}>
          <div className={css.stack}>
            {sayable ? <PublishForm statement={statement} incidentId={incident ?? null} /> : null}
            <Panel title={t('The words')}>
              <div lang={statement.language} dir="auto">
                <WithBlanks text={statement.words} />
              </div>
              {statement.missing.map((name) => (
                <p key={name} className="t13 q">
                  {t('{part} is missing.', { part: partWords(name).name })}
                </p>
              ))}
            </Panel>
          </div>
          <div className={css.stack}>
            <Agreeing data={data} />
            <Versions versions={data.versions} now={statement.version} language={statement.language} />
          </div>
        </div>
      )}
    </>
  )
}

/** What can be done to it beside saying it. */
function Acts({ data, onEdit }: { data: OneStatement; onEdit: (() => void) | undefined }) {
  const queries = useQueryClient()
  const go = useGo()
  const { id } = data.statement
  const look = () => queries.invalidateQueries({ queryKey: orpc.statements.key() })
  const restore = useMutation(
    orpc.statements.restore.mutationOptions({ onError: toastError, onSettled: look }),
  )
  const archive = useMutation(
    orpc.statements.archive.mutationOptions({
      onSuccess: () => {
        toast(t('Taken out of use.'), {
          undo: () => void api.statements.restore({ id }).then(look, toastError),
        })
        go('/incidents/statements')
      },
      onError: toastError,
      onSettled: look,
    }),
  )
  if (data.mayNotWrite) return null
  if (data.archived)
    return (
      <Button busy={restore.isPending} onPress={() => restore.mutate({ id })}>
        {t('Bring it back')}
      </Button>
    )
  return (
    <>
      {onEdit ? <Button onPress={onEdit}>{t('Change the words')}</Button> : null}
      <Button kind="ghost" busy={archive.isPending} onPress={() => archive.mutate({ id })}>
        {t('Take out of use')}
      </Button>
    </>
  )
}
