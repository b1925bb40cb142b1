import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Switch } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { Question } from '../contract/content.ts'
import { freeId } from './free-id.ts'
import styles from './training.module.css'
import type { Draft } from './use-draft.ts'

/** The pool of questions an attempt draws from. */
export function PoolEditor({ draft }: { draft: Draft }) {
  const { content, change, problemAt } = draft
  const { questions } = content
  const add = (): void =>
    change({
      questions: [
        ...questions,
        {
          id: freeId('question', questions),
          text: '',
          many: false,
          choices: [
            { text: '', right: true },
            { text: '', right: false },
            { text: '', right: false },
          ],
          why: '',
        },
      ],
    })
  const pool = problemAt('questions')
  return (
    <div style={{ maxWidth: 720 }}>
      <p className="q">
        {t(
          'An attempt draws {draw} of {pool}. A pool half as large again keeps people from learning answers instead of the matter.',
          { draw: content.draw, pool: questions.length },
        )}
      </p>
      {pool ? <StateWord tone="warn">{pool}</StateWord> : null}
      {questions.map((question, index) => (
        <QuestionEditor
          key={question.id}
          question={question}
          number={index + 1}
          problem={problemAt(`question:${question.id}`)}
          onChange={(next) =>
            change({ questions: questions.map((one) => (one.id === question.id ? next : one)) })
          }
          onRemove={() => change({ questions: questions.filter((one) => one.id !== question.id) })}
        />
      ))}
      <p className={styles.poolItem}>
        <Button kind="pri" icon="plus" onPress={add}>
          {t('Add a question')}
        </Button>
      </p>
    </div>
  )
}

type QuestionProps = {
  question: Question
  number: number
  problem: string | undefined
  onChange: (question: Question) => void
  onRemove: () => void
}

function QuestionEditor({ question, number, problem, onChange, onRemove }: QuestionProps) {
  const name = question.id
  return (
    <fieldset className={`${styles.poolItem} ${styles.stack}`}>
      <legend className="vh">{t('Question {n}', { n: number })}</legend>
      {problem ? <StateWord tone="warn">{problem}</StateWord> : null}
      <TextArea
        name={`${name}.text`}
        label={t('Question {n}', { n: number })}
        rows={2}
        value={question.text}
        onChange={(text) => onChange({ ...question, text: text.slice(0, 600) })}
      />
      <Answers question={question} onChange={onChange} />
      <TextField
        name={`${name}.why`}
        label={t('Why, shown with the result')}
        maxLength={800}
        value={question.why}
        onChange={(why) => onChange({ ...question, why })}
      />
      <div className="row">
        <Switch
          name={`${name}.many`}
          label={t('Several answers may be right')}
          checked={question.many}
          onChange={(many) => onChange({ ...question, many })}
        />
        <Button kind="ghost" icon="trash" onPress={onRemove}>
          {t('Remove question {n}', { n: number })}
        </Button>
      </div>
    </fieldset>
  )
}

type AnswersProps = { question: Question; onChange: (question: Question) => void }

const MOST = 8

function Answers({ question, onChange }: AnswersProps) {
  const { choices, many } = question
  const mark = (at: number, right: boolean): void =>
    onChange({
      ...question,
      choices: choices.map((one, index) => ({
        ...one,
        // With one right answer, marking another takes the mark from the first.
        right: index === at ? right : many ? one.right : right ? false : one.right,
      })),
    })
  return (
    <div className={styles.stack}>
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers have no identity but their place
        <div key={at} className={styles.answer}>
          <input
            type="checkbox"
            checked={choice.right}
            aria-label={t('Answer {n} is right', { n: at + 1 })}
            onChange={(event) => mark(at, event.target.checked)}
          />
          <TextField
            name={`${question.id}.${at}`}
            label={t('Answer {n}', { n: at + 1 })}
            silentLabel
            maxLength={400}
            value={choice.text}
            onChange={(text) =>
              onChange({
                ...question,
                choices: choices.map((one, index) => (index === at ? { ...one, text } : one)),
              })
            }
          />
          <IconButton
            icon="close"
            label={t('Remove answer {n}', { n: at + 1 })}
            onPress={() => onChange({ ...question, choices: choices.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      {choices.length < MOST ? (
        <div>
          <Button
            kind="ghost"
            size="s"
            icon="plus"
            onPress={() => onChange({ ...question, choices: [...choices, { text: '', right: false }] })}
          >
            {t('Add an answer')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
