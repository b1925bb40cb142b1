import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanView, SurveyView } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { PlanDetails } from './plan-details.tsx'
import { PlanForm } from './plan-form.tsx'
import { useAct } from './use-act.ts'
import { planState } from './words.ts'

type Editing = { plan: PlanView | null } | null

/** The plan that wakes the earmarked: the version that stands, and those before it. */
export function ActivationTab({ survey }: { survey: SurveyView }) {
  const [editing, setEditing] = useState<Editing>(null)
  const plans = useQuery(orpc.survey.plans.queryOptions({ input: { surveyId: survey.id } }))
  if (editing)
    return (
      <PlanForm
        survey={survey}
        // A version nobody approved is changed; anything else becomes a new one.
        plan={editing.plan}
        onClose={() => setEditing(null)}
      />
    )
  return (
    <QueryView
      query={plans}
      skeleton="form"
      what={t('The plans could not be loaded.')}
      isEmpty={(data) => data.plans.length === 0}
      empty={
        <EmptyState
          icon="calendar"
          title={t('No plan yet')}
          text={t(
            'Earmarked people sleep until a plan says who is asked when, and a second person approves it.',
          )}
          action={{ label: t('Write a plan'), run: () => setEditing({ plan: null }), icon: 'plus' }}
        />
      }
    >
      {({ plans: [current, ...older] }) => (
        <>
          {current ? (
            <Current survey={survey} plan={current} onEdit={() => setEditing({ plan: current })} />
          ) : null}
          {older.length > 0 ? (
            <Panel title={t('Earlier versions')}>
              {older.map((plan) => (
                <Row
                  key={plan.id}
                  to={`/people/survey/plans/${plan.id}`}
                  title={t('Version {n}: {title}', { n: plan.version, title: plan.title })}
                  note={planState(plan.state).words}
                />
              ))}
            </Panel>
          ) : null}
        </>
      )}
    </QueryView>
  )
}

function Current({ survey, plan, onEdit }: { survey: SurveyView; plan: PlanView; onEdit: () => void }) {
  return (
    <PlanDetails plan={plan} questions={survey.questions} actions={<Acts plan={plan} onEdit={onEdit} />} />
  )
}

function Acts({ plan, onEdit }: { plan: PlanView; onEdit: () => void }) {
  const [asking, setAsking] = useState(false)
  const { id: planId, state, pausedAt } = plan
  const submit = useAct(() => api.survey.submitPlan({ planId }), t('It waits for a second person now.'))
  const takeBack = useAct(() => api.survey.takeBackPlan({ planId }), t('You can go on writing.'))
  const pause = useAct(() => api.survey.pausePlan({ planId }), t('Paused: no wave goes out.'))
  const resume = useAct(() => api.survey.resumePlan({ planId }), t('Waves go out again.'))
  if (state === 'draft' || state === 'returned')
    return (
      <>
        <Button icon="edit" onPress={onEdit}>
          {t('Change')}
        </Button>
        <Button kind="pri" busy={submit.isPending} onPress={() => submit.mutate(undefined)}>
          {t('Ask for approval')}
        </Button>
      </>
    )
  if (state === 'submitted')
    return (
      <Button busy={takeBack.isPending} onPress={() => takeBack.mutate(undefined)}>
        {t('Take it back')}
      </Button>
    )
  return (
    <>
      {pausedAt ? (
        <Button kind="pri" busy={resume.isPending} onPress={() => resume.mutate(undefined)}>
          {t('Resume')}
        </Button>
      ) : (
        <Button icon="pause" busy={pause.isPending} onPress={() => pause.mutate(undefined)}>
          {t('Pause')}
        </Button>
      )}
      <Button onPress={() => setAsking(true)}>{t('Write a new version')}</Button>
      <ConfirmDialog
        open={asking}
        title={t('Write a new version?')}
        text={t(
          'As soon as you save it, waves of version {n} that were not sent are called off. The new one needs approval again.',
          { n: plan.version },
        )}
        confirm={t('Write a new version')}
        onConfirm={onEdit}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
