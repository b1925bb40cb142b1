import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanView } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { PlanDetails } from './plan-details.tsx'
import { useAct } from './use-act.ts'

/** One version of a plan, as whoever approves it reads it. */
export function Screen() {
  const { planId = '' } = useParams<{ planId: string }>()
  const plan = useQuery(orpc.survey.plan.queryOptions({ input: { planId } }))
  const surveyId = plan.data?.surveyId ?? ''
  const runs = useSession().member.rights.includes('survey.manage')
  const survey = useQuery({
    ...orpc.survey.survey.queryOptions({ input: { surveyId } }),
    enabled: surveyId !== '' && runs,
  })
  const title = plan.data?.title ?? t('Activation plan')
  usePlace([t('People'), t('Survey'), title])
  return (
    <Page>
      <QueryView query={plan} skeleton="form" what={t('This plan could not be loaded.')}>
        {(data) => (
          <>
            <PageTitle
              title={t('Activation plan')}
              note={data.surveyTitle}
              actions={<Decide plan={data} />}
            />
            <PlanDetails plan={data} questions={survey.data?.questions ?? []} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Decide({ plan }: { plan: PlanView }) {
  const [returning, setReturning] = useState(false)
  const { id: planId, digest, mayNotDecide } = plan
  const approve = useAct(
    () => api.survey.approvePlan({ planId, digest }),
    t('Approved: waves go out on their days.'),
  )
  const sendBack = useAct(
    (reason: string) => api.survey.returnPlan({ planId, digest, reason }),
    t('Sent back to its authors.'),
    () => setReturning(false),
  )
  if (plan.state !== 'submitted') return null
  const reason = mayNotDecide ?? undefined
  return (
    <>
      {mayNotDecide ? null : <Button onPress={() => setReturning(true)}>{t('Send the plan back')}</Button>}
      <Button
        kind="pri"
        busy={approve.isPending}
        disabledReason={reason}
        onPress={() => approve.mutate(undefined)}
      >
        {t('Approve')}
      </Button>
      <Dialog title={t('Send the plan back')} open={returning} onClose={() => setReturning(false)} size="s">
        <Form onSubmit={(data) => sendBack.mutateAsync(String(data.get('reason')))}>
          <TextArea name="reason" label={t('What should change')} rows={3} required />
          <FormActions>
            <Submit>{t('Send the plan back')}</Submit>
            <Button onPress={() => setReturning(false)}>{t('Cancel')}</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  )
}
