import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { Rating, TacticRow } from '../../contract.ts'
import css from './board.module.css'
import { questionsOf } from './rubric-words.ts'
import { levelName } from './tactic-words.ts'
import { useRefresh } from './use-board.ts'

type RateFormProps = {
  tactic: TacticRow['id']
  departmentId: string
  /** What was said last, to go on from. */
  last: Rating | undefined
  onDone: () => void
}

const levels = [1, 2, 3, 4] as const

/** The questions of the four levels. A yes counts with what shows it; the level follows from the answers. */
export function RateForm({ tactic, departmentId, last, onDone }: RateFormProps) {
  const refresh = useRefresh()
  const [yes, setYes] = useState<ReadonlySet<string>>(
    new Set(Object.entries(last?.answers ?? {}).flatMap(([id, one]) => (one.yes ? [id] : []))),
  )
  const submit = async (data: FormData): Promise<void> => {
    const answers = Object.fromEntries(
      levels
        .flatMap((level) => questionsOf(level))
        .map(({ id }) => [id, { yes: yes.has(id), evidence: String(data.get(`evidence-${id}`) ?? '') }]),
    )
    const { level } = await api.insights.rate({ tactic, departmentId, answers })
    toast(t('Kept: {level}.', { level: levelName(level) }))
    await refresh()
    onDone()
  }
  const toggle = (id: string, on: boolean): void =>
    setYes((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <Form onSubmit={submit} label={t('How far it has come')}>
      <p className="t13 q">
        {t(
          'A level is reached with four of its five questions, and with all levels below. A yes counts when something shows it: a sentence or an address.',
        )}
      </p>
      {levels.map((level) => (
        <FieldGroup key={level} legend={levelName(level)}>
          {questionsOf(level).map(({ id, text }) => (
            <div key={id} className={css.question}>
              <Checkbox
                name={`yes-${id}`}
                label={text}
                checked={yes.has(id)}
                onChange={(on) => toggle(id, on)}
              />
              <TextField
                name={`evidence-${id}`}
                label={t('What shows it')}
                silentLabel
                placeholder={t('What shows it')}
                maxLength={500}
                defaultValue={last?.answers[id]?.evidence}
              />
            </div>
          ))}
        </FieldGroup>
      ))}
      <FormActions>
        <Submit>{t('Keep the answers')}</Submit>
        <Button kind="ghost" onPress={onDone}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
