import { type ReactNode, useState } from 'react'
import type { Given, Mine, SurveyForm } from '#modules/survey/contract.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Form, FormActions } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import { AnswerInput, type Value } from './answer-input.tsx'
import css from './survey.module.css'
import { groundWord } from './words.ts'

type Filled = { answers: Given; contact: boolean; data: FormData }
type Props = {
  form: SurveyForm
  /** What was answered before. */
  given?: Pick<Mine, 'answers' | 'contact'> | undefined
  /** Whether the person can be asked later at all. */
  reachable: boolean
  /** Further fields before the buttons. */
  children?: ReactNode
  actions: ReactNode
  onSubmit: (filled: Filled) => Promise<unknown>
}

type Entry = { value: Value; consent: boolean }

const empty = (kind: string): Value =>
  kind === 'hours' ? null : kind === 'note' || kind === 'text' ? '' : []

/** The questions, each with its own consent: what is not ticked is not sent, and was never stored. */
export function AnswerForm({ form, given, reachable, children, actions, onSubmit }: Props) {
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>(() => begin(form, given))
  const [contact, setContact] = useState(given?.contact ?? false)
  const submit = (data: FormData): Promise<unknown> => {
    const answers = Object.entries(entries).flatMap(([questionId, { value, consent }]) =>
      consent && value !== null && value !== ''
        ? [{ questionId, value: typeof value === 'object' ? [...value] : value, consent }]
        : [],
    )
    return onSubmit({ answers, contact: contact && reachable, data })
  }
  const put = (id: string, entry: Partial<Entry>): void =>
    setEntries((before) => {
      const old = before[id] ?? { value: [], consent: false }
      return { ...before, [id]: { ...old, ...entry } }
    })
  return (
    <Form onSubmit={submit} className={css.form} label={form.title}>
      <p className={css.intro} dir="auto">
        {form.intro}
      </p>
      <div>
        {form.questions.map((question) => {
          const entry = entries[question.id] ?? { value: empty(question.kind), consent: false }
          return (
            <div key={question.id} className={css.question}>
              <AnswerInput
                question={question}
                value={entry.value}
                onChange={(value) => put(question.id, { value })}
              />
              <div className={css.consent}>
                <Checkbox
                  name={`consent.${question.id}`}
                  label={t('You may keep this answer')}
                  hint={`${question.purpose} ${terms(question.basis, question.months)}`}
                  checked={entry.consent}
                  onChange={(consent) => put(question.id, { consent })}
                />
              </div>
            </div>
          )
        })}
      </div>
      {reachable ? (
        <Checkbox
          name="contact"
          label={t('You may ask me when there is a plan')}
          hint={t(
            'Nobody contacts you before a second person approved it. You can say no then, and take this back any time.',
          )}
          checked={contact}
          onChange={setContact}
        />
      ) : null}
      {children}
      <FormActions>{actions}</FormActions>
    </Form>
  )
}

const terms = (basis: string, months: number): string =>
  t('{ground}; {n, plural, one {erased after # month} other {erased after # months}}.', {
    ground: groundWord(basis),
    n: months,
  })

function begin(form: SurveyForm, given: Props['given']): Record<string, Entry> {
  return Object.fromEntries(
    form.questions.map(({ id, kind }) => {
      const known = given?.answers.find(({ questionId }) => questionId === id)
      return [id, { value: known ? known.value : empty(kind), consent: known !== undefined }]
    }),
  )
}
