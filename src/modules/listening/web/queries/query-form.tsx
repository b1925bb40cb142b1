import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { QueryView } from '#modules/listening/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { type Draft, differs, draftOf, inputOf } from './draft.ts'
import css from './queries.module.css'
import { QueryEditor } from './query-editor.tsx'
import { NamingFields, SilenceFields } from './settings-fields.tsx'
import { StaleNote } from './stale-note.tsx'
import { TryPanel } from './try-panel.tsx'
import { useLeaving } from './use-leaving.ts'
import { useTry } from './use-try.ts'

type FormProps = {
  /** Null for a new one. */
  query: QueryView | null
  begin: Draft
  /** Who saved the newest version. */
  savedBy: string | null
  hint?: string | undefined
}

/** Writes a query, and shows while one types what it finds. */
export function QueryForm({ query, begin, savedBy, hint }: FormProps) {
  const state = useDraft(query, begin)
  const { draft, change, stale } = state
  const tried = useTry(draft.text)
  const leaving = useLeaving(state.unsaved)
  return (
    <div className={css.columns}>
      <Form onSubmit={state.save} label={query ? t('Change this query') : t('New query')}>
        {stale ? (
          <StaleNote
            theirs={stale.text}
            mine={draft.text}
            by={savedBy}
            onKeepMine={state.keepMine}
            onTakeTheirs={state.takeTheirs}
          />
        ) : null}
        <QueryEditor value={draft.text} onChange={(text) => change({ text })} problems={tried.problems} />
        {hint ? <p className="t13 q">{hint}</p> : null}
        <NamingFields draft={draft} change={change} />
        <SilenceFields draft={draft} change={change} />
        {query ? (
          <TextField
            name="note"
            label={t('What you changed, for later readers')}
            hint={t('May stay empty.')}
            autoComplete="off"
            value={draft.note}
            onChange={(note) => change({ note })}
          />
        ) : null}
        <FormActions>
          <Submit icon="check" disabledReason={whyNot(draft, tried.problems.length, stale !== null)}>
            {t('Save')}
          </Submit>
          <ButtonLink to="/listen/queries" kind="ghost">
            {t('Cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
      <div className={css.tried}>
        <TryPanel tried={tried} />
      </div>
      <Dialog
        title={t('Leave without saving?')}
        open={leaving.status === 'blocked'}
        onClose={() => leaving.reset?.()}
        actions={
          <>
            <Button onPress={() => leaving.reset?.()}>{t('Go on writing')}</Button>
            <Button kind="danger" onPress={() => leaving.proceed?.()}>
              {t('Leave')}
            </Button>
          </>
        }
      >
        <p>{t('What you wrote in this query is lost then.')}</p>
      </Dialog>
    </div>
  )
}

function whyNot(draft: Draft, problems: number, stale: boolean): string | undefined {
  if (stale) return t('Choose first which words go on')
  if (draft.text.trim() === '') return t('Write what to find first')
  if (draft.name.trim() === '') return t('Give it a name first')
  if (problems > 0)
    return t('{n, plural, one {Mend # problem} other {Mend # problems}} in the words first', { n: problems })
  return undefined
}

/** The form's values, what they began as, and whether somebody else saved meanwhile. */
function useDraft(query: QueryView | null, begin: Draft) {
  const queries = useQueryClient()
  const go = useGo()
  const [draft, setDraft] = useState(begin)
  const [start, setStart] = useState(begin)
  const [base, setBase] = useState(query?.version ?? 0)
  const latest = useRef(false)
  latest.current = differs(draft, start)
  const newer = query !== null && query.version > base
  useEffect(() => {
    // Nobody is writing here: what somebody else saved simply appears.
    if (!query || latest.current) return
    setDraft(draftOf(query))
    setStart(draftOf(query))
    setBase(query.version)
  }, [query])
  // The same words from two hands are no quarrel.
  const version = newer && query.text === draft.text ? query.version : base
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const save = async (): Promise<void> => {
    try {
      const saved = await api.listening.saveQuery(
        inputOf(draft, query === null ? null : { id: query.id, version }),
      )
      latest.current = false
      setStart({ ...draft, note: '' })
      setDraft((now) => ({ ...now, note: '' }))
      setBase(saved.version)
      toast(t('Saved.'))
      await queries.invalidateQueries({ queryKey: orpc.listening.key() })
      if (query === null) go(`/listen/queries/${saved.id}`, { replace: true })
    } catch (error) {
      // The newer version is fetched; with it the choice between the two appears.
      if (toRefusal(error).kind === 'stale')
        await queries.invalidateQueries({ queryKey: orpc.listening.query.key() })
      throw error
    }
  }
  const takeTheirs = (): void => {
    if (!query) return
    const mine = draft
    setDraft({ ...draft, text: query.text })
    setBase(query.version)
    toast(t('The saved words stand here now.'), { undo: () => setDraft(mine) })
  }
  return {
    draft,
    change,
    save,
    takeTheirs,
    keepMine: () => setBase(query?.version ?? base),
    stale: newer && latest.current && query.text !== draft.text ? query : null,
    unsaved: () => latest.current,
  }
}
