import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { AttemptView } from '../contract/shapes.ts'
import styles from './training.module.css'
import { useAnswers } from './use-answers.ts'

type Question = AttemptView['questions'][number]

/** The questions of an open attempt, as a list: Tab between questions, arrows or Space within one. */
export function QuizForm({ attempt }: { attempt: AttemptView }) {
  const queries = useQueryClient()
  const set = useSetSearch()
  const { answers, choose, forget } = useAnswers(attempt.id)
  const left = attempt.questions.filter((question) => !answers[question.id]?.length).length
  const submit = useMutation(
    orpc.training.submitQuiz.mutationOptions({
      onSuccess: async (marked) => {
        forget()
        queries.setQueryData(
          orpc.training.attempt.queryOptions({ input: { attemptId: marked.id } }).queryKey,
          marked,
        )
        set({ attempt: marked.id })
        await queries.invalidateQueries({ queryKey: orpc.training.key() })
      },
      onError: async (error) => {
        toastError(error)
        set({ attempt: undefined })
        await queries.invalidateQueries({ queryKey: orpc.training.course.key() })
      },
    }),
  )
  return (
    <form
      className={styles.questions}
      aria-label={t('Quiz')}
      onSubmit={(event) => {
        event.preventDefault()
        if (left === 0 && !submit.isPending) submit.mutate({ attemptId: attempt.id, answers })
      }}
    >
      {attempt.questions.map((question, index) => (
        <QuestionField
          key={question.id}
          question={question}
          number={index + 1}
          of={attempt.questions.length}
          chosen={answers[question.id] ?? []}
          onChange={(places) => choose(question.id, places)}
        />
      ))}
      <div className="row">
        <Button
          kind="pri"
          size="l"
          type="submit"
          busy={submit.isPending}
          disabledReason={
            left === 0
              ? undefined
              : t('{n, plural, one {# question has} other {# questions have}} no answer yet.', { n: left })
          }
        >
          {t('Hand it in')}
        </Button>
      </div>
    </form>
  )
}

type FieldProps = {
  question: Question
  number: number
  of: number
  chosen: readonly number[]
  onChange: (places: number[]) => void
}

function QuestionField({ question, number, of, chosen, onChange }: FieldProps) {
  const toggle = (place: number): void => {
    if (!question.many) onChange([place])
    else onChange(chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place])
  }
  return (
    <fieldset className={styles.question}>
      <legend>
        <span className="qq">{t('{n} of {all}', { n: number, all: of })} </span>
        {question.text}
      </legend>
      <p className="q t13">{question.many ? t('Choose all that are right.') : t('Choose one.')}</p>
      <div className={styles.choices}>
        {question.choices.map((text, place) => (
          <label key={text} className={styles.choice}>
            <input
              type={question.many ? 'checkbox' : 'radio'}
              name={question.id}
              checked={chosen.includes(place)}
              onChange={() => toggle(place)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
