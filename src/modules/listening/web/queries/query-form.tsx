import type { QueryView } from '#modules/listening/contract.ts'
import { BeforeLeaving } from '#web/design/before-leaving.tsx'
import { ButtonLink } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { Draft } from './draft.ts'
import css from './queries.module.css'
import { QueryEditor } from './query-editor.tsx'
import { NamingFields, SilenceFields } from './settings-fields.tsx'
import { StaleNote } from './stale-note.tsx'
import { templateWords, unfilledIn } from './template-words.ts'
import { TryPanel } from './try-panel.tsx'
import { useDraft } from './use-draft.ts'
import { useTry } from './use-try.ts'

type FormProps = {
  /** Null for a new one. */
  query: QueryView | null
  begin: Draft
  /** What it was begun from: its hint, and the words in it that are to be replaced. */
  template?: { readonly hint: string; readonly text: string } | undefined
}

/** Writes a query, and shows while one types what it finds. */
export function QueryForm({ query, begin, template }: FormProps) {
  const state = useDraft(query, begin)
  const { draft, change, quarrel } = state
  const tried = useTry(draft.text)
  const unfilled = template && unfilledIn(draft.text, template.text)
  return (
    <div className={css.columns}>
      <Form onSubmit={state.save} label={query ? t('Change this query') : t('New query')}>
        {quarrel ? (
          <StaleNote
            quarrel={quarrel}
            mine={draft}
            onKeepMine={state.keepMine}
            onTakeTheirs={state.takeTheirs}
          />
        ) : null}
        <QueryEditor
          value={draft.text}
          onChange={(text) => change({ text })}
          problems={tried.problems}
          hints={tried.hints}
        />
        {template ? <p className="t13 q">{templateWords(template.hint)}</p> : null}
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
          <Submit
            icon="check"
            disabledReason={whyNot(draft, tried.problems.length, quarrel !== null, unfilled)}
          >
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
      <BeforeLeaving unsaved={state.unsaved} lost={t('What you wrote in this query is lost then.')} />
    </div>
  )
}

function whyNot(draft: Draft, problems: number, stale: boolean, unfilled?: string): string | undefined {
  if (stale) return t('Choose first which version goes on')
  if (draft.text.trim() === '') return t('Write what to find first')
  if (unfilled !== undefined) return t('Put your own words in the place of {word} first', { word: unfilled })
  if (draft.name.trim() === '') return t('Give it a name first')
  if (problems > 0)
    return t('{n, plural, one {Mend # problem} other {Mend # problems}} in the words first', { n: problems })
  return undefined
}
