import type { QuestionInput } from '#modules/survey/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextArea } from '#web/design/text-field.tsx'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { grounds } from './words.ts'

type Props = {
  /** Undefined for a new one. */
  question: QuestionInput | undefined
  taken: readonly QuestionInput[]
  onSave: (questions: QuestionInput[]) => Promise<void>
  onClose: () => void
}

/** One question: its words, answers, purpose, ground and keeping time. New ones are choice or free text. */
export function QuestionEditor({ question, taken, onSave, onClose }: Props) {
  const own = !question || question.kind === 'choice' || question.kind === 'text'
  const choices = question ? question.options.length > 0 : true
  const submit = async (data: FormData): Promise<void> => {
    const edited = read(data, question, taken)
    const index = question ? taken.findIndex(({ id }) => id === question.id) : taken.length
    const questions = [...taken.slice(0, index), edited, ...taken.slice(index + 1)]
    await onSave(questions).catch((error: unknown) => {
      throw here(toRefusal(error), index)
    })
    onClose()
  }
  return (
    <Sheet title={question ? t('Change the question') : t('A question of your own')} open onClose={onClose}>
      <Form onSubmit={submit}>
        <TextArea
          name="text"
          label={t('Question')}
          hint={t('Never under which name somebody uses a network: people are not spied on.')}
          defaultValue={question?.text}
          rows={2}
          required
        />
        {own && !question ? (
          <Select
            name="kind"
            label={t('Answered by')}
            defaultValue="choice"
            options={[
              { value: 'choice', label: t('Choosing from answers') },
              { value: 'text', label: t('Free words') },
            ]}
          />
        ) : null}
        {choices && question?.kind !== 'reach' ? (
          <TextArea
            name="options"
            label={t('Answers, one a line')}
            defaultValue={question?.options.map(({ label }) => label).join('\n')}
            rows={5}
          />
        ) : null}
        {own && choices ? (
          <Checkbox
            name="many"
            label={t('More than one may be chosen')}
            defaultChecked={question?.many ?? false}
          />
        ) : null}
        <Terms question={question} />
        <FormActions>
          <Submit>{t('Save the question')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

/** What it is for, on which ground, how long it is kept. */
function Terms({ question }: Pick<Props, 'question'>) {
  return (
    <>
      <TextArea
        name="purpose"
        label={t('What the answer is used for')}
        hint={t('Stands beside the tick that consents to it.')}
        defaultValue={question?.purpose}
        rows={3}
        required
      />
      <FormRow>
        <Select
          name="basis"
          label={t('Legal ground')}
          options={grounds()}
          defaultValue={question?.basis ?? 'consent'}
        />
        <NumberField
          name="months"
          label={t('Kept for')}
          suffix={t('months')}
          min={1}
          max={36}
          defaultValue={question?.months ?? 12}
        />
      </FormRow>
    </>
  )
}

function read(
  data: FormData,
  before: QuestionInput | undefined,
  taken: readonly QuestionInput[],
): QuestionInput {
  const kind = before?.kind ?? (data.get('kind') === 'text' ? 'text' : 'choice')
  const lines = data.has('options') ? String(data.get('options')).split('\n') : null
  const options = lines ? labelled(lines, before?.options ?? []) : (before?.options ?? [])
  return {
    id: before?.id ?? nextId(taken),
    kind,
    text: String(data.get('text')),
    purpose: String(data.get('purpose')),
    basis: grounds().find(({ value }) => value === data.get('basis'))?.value ?? 'consent',
    months: Number(data.get('months')),
    options: kind === 'text' ? [] : options,
    many:
      data.has('many') ||
      (before ? !['choice', 'text', 'reach', 'hours', 'note'].includes(before.kind) : false),
  }
}

/** Answers keep their id while their words stay, so that rules and answers still mean the same. */
function labelled(lines: readonly string[], before: QuestionInput['options']): QuestionInput['options'] {
  const used = new Set(before.map(({ id }) => id))
  return lines
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' && all.indexOf(line) === index)
    .map((label) => {
      const known = before.find((option) => option.label === label)
      if (known) return known
      let n = 1
      while (used.has(`a${n}`)) n += 1
      used.add(`a${n}`)
      return { id: `a${n}`, label }
    })
}

function nextId(taken: readonly QuestionInput[]): string {
  let n = 1
  while (taken.some(({ id }) => id === `own-${n}`)) n += 1
  return `own-${n}`
}

/** The server names fields by the question’s place (`questions.2.text`); the form knows them plainly. */
function here(refusal: Refusal, index: number): Refusal {
  const prefix = `questions.${index}.`
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, words]) => [
      name.startsWith(prefix) ? (name.slice(prefix.length).split('.')[0] ?? name) : name,
      words,
    ]),
  )
  return { ...refusal, fields }
}
