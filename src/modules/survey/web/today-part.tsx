import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'

/** Plans to approve, invitations to join, surveys to answer. */
export function Part() {
  const waiting = useQuery(orpc.survey.waiting.queryOptions())
  return (
    <TodayPart
      title={t('Survey and activation')}
      query={waiting}
      what={t('What surveys ask of you could not be loaded.')}
      isEmpty={(data) => data.surveys.length + data.invitations.length + data.plans.length === 0}
      end={(data) => formatNumber(data.surveys.length + data.invitations.length + data.plans.length)}
    >
      {(data) => (
        <>
          {data.plans.map((plan) => (
            <TodayItem
              key={plan.id}
              title={plan.title}
              to={`/people/survey/plans/${plan.id}`}
              note={t('Activation plan, version {n}, by {name}: waits for your approval', {
                n: plan.version,
                name: plan.by,
              })}
              act={
                <ButtonLink to={`/people/survey/plans/${plan.id}`} kind="pri">
                  {t('Read')}
                </ButtonLink>
              }
            />
          ))}
          {data.invitations.map((invitation) => (
            <TodayItem
              key={invitation.id}
              title={invitation.title}
              to="/people/survey/mine"
              note={t('You are asked to join, because of what you said in “{survey}”', {
                survey: invitation.surveyTitle,
              })}
              act={
                <ButtonLink to="/people/survey/mine" kind="pri">
                  {t('Answer it')}
                </ButtonLink>
              }
            />
          ))}
          {data.surveys.map((survey) => (
            <TodayItem
              key={survey.id}
              title={survey.title}
              to={`/people/survey/${survey.id}/answer`}
              note={
                survey.closesAt
                  ? t('Survey, open until {day}', { day: formatDay(survey.closesAt) })
                  : t('Survey; answering is up to you')
              }
              act={<ButtonLink to={`/people/survey/${survey.id}/answer`}>{t('Answer it')}</ButtonLink>}
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}
