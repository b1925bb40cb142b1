import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanDraft, PlanView, SurveyView } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './survey.module.css'
import { type Waves, WavesField } from './waves-field.tsx'

type Props = { survey: SurveyView; plan: PlanView | null; onClose: () => void }

const WEEK = 7 * 86_400_000

/** Writes a version: what for, what people read and get, who is asked when. */
export function PlanForm({ survey, plan, onClose }: Props) {
  const queries = useQueryClient()
  const changes = plan?.state === 'draft' || plan?.state === 'returned'
  const [waves, setWaves] = useState<Waves>(() => firstWaves(plan))
  const courses = useQuery(orpc.survey.courses.queryOptions()).data?.courses ?? []
  const submit = async (data: FormData): Promise<void> => {
    const draft: PlanDraft = {
      title: String(data.get('title')),
      goal: String(data.get('goal')),
      message: String(data.get('message')),
      mandate: String(data.get('mandate') ?? ''),
      courseIds: data.getAll('courseIds').map(String),
      waves,
    }
    if (changes && plan) await api.survey.savePlan({ planId: plan.id, plan: draft })
    else await api.survey.newPlan({ surveyId: survey.id, plan: draft })
    toast(t('The plan is saved.'))
    await queries.invalidateQueries({ queryKey: orpc.survey.key() })
    onClose()
  }
  return (
    <Panel
      title={changes ? t('Change version {n}', { n: plan?.version ?? 1 }) : t('A new version of the plan')}
    >
      <Form onSubmit={submit} className={css.form} label={t('Activation plan')}>
        <TextField name="title" label={t('Title')} defaultValue={plan?.title} required />
        <TextArea name="goal" label={t('What the plan is for')} defaultValue={plan?.goal} rows={2} required />
        <TextArea
          name="message"
          label={t('What people read')}
          hint={t('In the mail and under Today. They answer yes, later or no.')}
          defaultValue={plan?.message}
          rows={6}
          required
        />
        {courses.length > 0 ? (
          <FieldGroup legend={t('Courses they get')}>
            <div className={css.choices}>
              {courses.map(({ id, title }) => (
                <Checkbox
                  key={id}
                  name="courseIds"
                  value={id}
                  label={title}
                  defaultChecked={plan?.courseIds.includes(id) ?? false}
                />
              ))}
            </div>
          </FieldGroup>
        ) : null}
        <TextField
          name="mandate"
          label={t('What may follow')}
          hint={t('Which role or mandate, such as: reply on LinkedIn after the course')}
          defaultValue={plan?.mandate}
        />
        <WavesField questions={survey.questions} value={waves} onChange={setWaves} />
        <FormActions>
          <Submit>{t('Save the plan')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Panel>
  )
}

/** Waves of the version before, or one for next week. Those whose time is over are planned anew. */
function firstWaves(plan: PlanView | null): Waves {
  const coming = plan?.waves.filter(({ state }) => state !== 'sent') ?? []
  if (coming.length > 0) return coming.map(({ size, at, when }) => ({ size, at, when }))
  return [{ size: 10, at: new Date(Date.now() + WEEK).toISOString(), when: [] }]
}
