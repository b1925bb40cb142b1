import type { Condition, QuestionInput } from '#modules/survey/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './survey.module.css'

type Props = {
  /** The field under which the server names what is wrong. */
  name: string
  questions: readonly QuestionInput[]
  value: readonly Condition[]
  onChange: (value: Condition[]) => void
  max: number
}

/** Only what can be compared: free words cannot. */
const comparable = (questions: readonly QuestionInput[]): readonly QuestionInput[] =>
  questions.filter(({ kind, options }) => kind === 'hours' || options.length > 0)

const begin = (question: QuestionInput): Condition => ({
  questionId: question.id,
  is: question.kind === 'hours' || question.kind === 'reach' ? 'at-least' : 'any-of',
  values:
    question.kind === 'hours' ? ['1'] : question.kind === 'reach' ? [question.options[0]?.id ?? ''] : [],
})

/** Conditions on answers; all of them must be met. */
export function ConditionsField({ name, questions, value, onChange, max }: Props) {
  const fit = comparable(questions)
  const [first] = fit
  const put = (index: number, condition: Condition | null): void =>
    onChange(value.flatMap((one, at) => (at === index ? (condition ?? []) : one)))
  return (
    <div className={css.stack}>
      {value.map((condition, index) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the list
          key={index}
          name={`${name}.${index}`}
          questions={fit}
          condition={condition}
          onChange={(changed) => put(index, changed)}
        />
      ))}
      {first && value.length < max ? (
        <div>
          <Button size="s" icon="plus" onPress={() => onChange([...value, begin(first)])}>
            {value.length === 0 ? t('Add a condition') : t('And another condition')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type OneProps = {
  name: string
  questions: readonly QuestionInput[]
  condition: Condition
  onChange: (condition: Condition | null) => void
}

function One({ name, questions, condition, onChange }: OneProps) {
  const question = questions.find(({ id }) => id === condition.questionId)
  const choose = (id: string): void => {
    const chosen = questions.find((one) => one.id === id)
    if (chosen) onChange(begin(chosen))
  }
  return (
    <div className={css.condition}>
      <Select
        name={name}
        label={t('The answer to')}
        value={condition.questionId}
        onChange={choose}
        options={questions.map(({ id, text }) => ({ value: id, label: text }))}
      />
      {question ? (
        <Least name={`${name}.least`} question={question} condition={condition} onChange={onChange} />
      ) : null}
      <IconButton icon="close" label={t('Remove the condition')} onPress={() => onChange(null)} />
      {question && condition.is === 'any-of' ? (
        <AnyOf name={name} question={question} condition={condition} onChange={onChange} />
      ) : null}
    </div>
  )
}

type PartProps = {
  name: string
  question: QuestionInput
  condition: Condition
  onChange: (condition: Condition) => void
}

function Least({ name, question, condition, onChange }: PartProps) {
  const [value = ''] = condition.values
  if (condition.is === 'any-of') return <span className="q">{t('is any of')}</span>
  if (question.kind === 'hours')
    return (
      <NumberField
        name={name}
        label={t('is at least')}
        suffix={t('hours')}
        min={0}
        max={40}
        value={value === '' ? null : Number(value)}
        onChange={(hours) => onChange({ ...condition, values: [hours === null ? '' : String(hours)] })}
      />
    )
  return (
    <Select
      name={name}
      label={t('is at least')}
      value={value}
      onChange={(id) => onChange({ ...condition, values: [id] })}
      options={question.options.map(({ id, label }) => ({ value: id, label }))}
    />
  )
}

function AnyOf({ name, question, condition, onChange }: PartProps) {
  const { values } = condition
  const toggle = (id: string, on: boolean): void =>
    onChange({ ...condition, values: on ? [...values, id] : values.filter((one) => one !== id) })
  return (
    <div className={css.choices}>
      {question.options.map(({ id, label }) => (
        <Checkbox
          key={id}
          name={`${name}.${id}`}
          label={label}
          checked={values.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
    </div>
  )
}

/** “Willingness: share or reply · Reach: at least 1,000”: conditions as words. */
export function conditionWords(when: readonly Condition[], questions: readonly QuestionInput[]): string {
  return when
    .map(({ questionId, is, values }) => {
      const question = questions.find(({ id }) => id === questionId)
      const names = values.map((id) => question?.options.find((option) => option.id === id)?.label ?? id)
      const said = new Intl.ListFormat(undefined, { type: 'disjunction' }).format(names)
      return is === 'at-least'
        ? t('{question} at least {answer}', { question: question?.text ?? questionId, answer: said })
        : t('{question} {answer}', { question: question?.text ?? questionId, answer: said })
    })
    .join(' · ')
}
