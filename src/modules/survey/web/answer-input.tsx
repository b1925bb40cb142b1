import type { QuestionInput } from '#modules/survey/contract.ts'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { NumberField, TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './survey.module.css'

/** Null: no number written. */
export type Value = readonly string[] | number | string | null
type Props = { question: QuestionInput; value: Value; onChange: (value: Value) => void }

/** The question as the legend of the control that fits it. */
export function AnswerInput(props: Props) {
  return (
    <FieldGroup legend={props.question.text}>
      <Control {...props} />
    </FieldGroup>
  )
}

function Control({ question, value, onChange }: Props) {
  const { id, kind, text, many, options } = question
  const base = { name: `answers.${id}`, label: text, silentLabel: true }
  if (kind === 'hours') {
    const hours = typeof value === 'number' ? value : null
    return <NumberField {...base} suffix={t('hours')} min={0} max={40} value={hours} onChange={onChange} />
  }
  if (kind === 'note' || kind === 'text') {
    const said = typeof value === 'string' ? value : ''
    const count = { used: said.length, limit: 1000 }
    return <TextArea {...base} rows={3} value={said} onChange={onChange} count={count} />
  }
  const chosen = typeof value === 'object' && value !== null ? value : []
  if (!many)
    return (
      <RadioGroup
        {...base}
        value={chosen[0] ?? ''}
        onChange={(one) => onChange([one])}
        options={options.map((option) => ({ value: option.id, label: option.label }))}
      />
    )
  return (
    <div className={css.choices}>
      {options.map((option) => (
        <Checkbox
          key={option.id}
          name={`${base.name}.${option.id}`}
          label={option.label}
          checked={chosen.includes(option.id)}
          onChange={(on) => onChange(on ? [...chosen, option.id] : chosen.filter((one) => one !== option.id))}
        />
      ))}
    </div>
  )
}
