import { useState } from 'react'
import type { Rule, SurveyView } from '#modules/survey/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { ConditionsField, conditionWords } from './conditions-field.tsx'
import { useAct } from './use-act.ts'

/** Whose answers are earmarked by themselves. */
export function RulesPanel({ survey }: { survey: SurveyView }) {
  const [adding, setAdding] = useState(false)
  const surveyId = survey.id
  const save = useAct(
    (rules: Rule[]) => api.survey.rules({ surveyId, rules }),
    t('The marks follow the rules in a moment.'),
  )
  const remove = (rule: Rule): void => {
    const before = survey.rules
    save.mutate(
      before.filter(({ id }) => id !== rule.id),
      { onSuccess: () => toast(t('The rule is gone.'), { undo: () => save.mutate(before) }) },
    )
  }
  return (
    <Panel
      title={t('Earmarked by themselves')}
      end={
        <Button size="s" icon="plus" onPress={() => setAdding(true)}>
          {t('Add a rule')}
        </Button>
      }
    >
      <p className="q">{t('A mark sleeps; it contacts nobody')}</p>
      {survey.rules.length === 0 ? (
        <p className="q">{t('No rule yet: people are earmarked by hand only.')}</p>
      ) : null}
      {survey.rules.map((rule) => (
        <Row
          key={rule.id}
          title={rule.name}
          note={conditionWords(rule.when, survey.questions)}
          end={
            <IconButton
              icon="trash"
              label={t('Remove the rule {name}', { name: rule.name })}
              onPress={() => remove(rule)}
            />
          }
        />
      ))}
      {adding ? (
        <RuleSheet
          survey={survey}
          onSave={(rules) => save.mutateAsync(rules)}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Panel>
  )
}

type SheetProps = { survey: SurveyView; onSave: (rules: Rule[]) => Promise<unknown>; onClose: () => void }

function RuleSheet({ survey, onSave, onClose }: SheetProps) {
  const [when, setWhen] = useState<Rule['when']>([])
  const submit = async (data: FormData): Promise<void> => {
    if (when.length === 0) throw noCondition()
    const taken = survey.rules.map(({ id }) => id)
    let n = 1
    while (taken.includes(`rule-${n}`)) n += 1
    const rule = { id: `rule-${n}`, name: String(data.get('name')), when }
    const index = survey.rules.length
    await onSave([...survey.rules, rule]).catch((error: unknown) => {
      throw here(toRefusal(error), index)
    })
    onClose()
  }
  return (
    <Sheet
      title={t('A rule')}
      note={t(
        'People whose answers meet every condition are earmarked, with the rule’s name as the reason they read.',
      )}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit}>
        <TextField
          name="name"
          label={t('Name')}
          hint={t('Such as: shares and reaches a thousand')}
          required
        />
        <ConditionsField name="when" questions={survey.questions} value={when} onChange={setWhen} max={8} />
        <FormActions>
          <Submit>{t('Save the rule')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Sheet>
  )
}

function noCondition(): Refusal {
  return {
    kind: 'refused',
    message: t('Add at least one condition: a rule without any would mark everybody.'),
    fields: {},
    retry: false,
  }
}

/** `rules.2.when.0` on the server is `when.0` in this form. */
function here(refusal: Refusal, index: number): Refusal {
  const prefix = `rules.${index}.`
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, words]) => [
      name.startsWith(prefix) ? name.slice(prefix.length) : name,
      words,
    ]),
  )
  return { ...refusal, fields }
}
