import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Mine } from '#modules/survey/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Submit } from '#web/design/form.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import { AnswerForm } from './answer-form.tsx'
import { useAct } from './use-act.ts'

/** A member answers a survey, or changes what they answered. */
export function Screen() {
  const { surveyId = '' } = useParams<{ surveyId: string }>()
  const mine = useQuery({
    ...orpc.survey.form.queryOptions({ input: { surveyId } }),
    // What somebody is writing must not be replaced under their hands.
    refetchOnWindowFocus: false,
  })
  const title = mine.data?.form.title ?? t('Survey')
  usePlace([t('People'), t('Survey'), title])
  return (
    <Page width="text">
      <QueryView query={mine} skeleton="form" what={t('This survey could not be loaded.')}>
        {(data) => (
          <>
            <PageTitle
              title={data.form.title}
              note={
                data.form.closesAt ? t('open until {day}', { day: formatDay(data.form.closesAt) }) : undefined
              }
            />
            {data.form.state === 'open' ? <Answer mine={data} /> : <Closed />}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Closed() {
  return (
    <EmptyState
      icon="lock"
      title={t('This survey is closed')}
      text={t('What you answered can still be seen and erased.')}
      action={{ label: t('My survey data'), to: '/people/survey/mine' }}
    />
  )
}

function Answer({ mine }: { mine: Mine }) {
  const queries = useQueryClient()
  const go = useGo()
  const { surveyId } = mine.form
  const decline = useAct(
    () => api.survey.decline({ surveyId }),
    t('Nobody asks you about this survey again.'),
    () => go('/people/survey'),
  )
  return (
    <AnswerForm
      form={mine.form}
      given={mine}
      reachable
      onSubmit={async ({ answers, contact }) => {
        await api.survey.answer({ surveyId, answers, contact })
        toast(t('Thank you. What you ticked is kept, nothing else.'))
        await queries.invalidateQueries({ queryKey: orpc.survey.key() })
        go('/people/survey/mine')
      }}
      actions={
        <>
          <Submit size="l">
            {mine.state === 'given' ? t('Save the changes') : t('Send what is ticked')}
          </Submit>
          {mine.state === null ? (
            <Button busy={decline.isPending} onPress={() => decline.mutate(undefined)}>
              {t('I do not want to answer')}
            </Button>
          ) : (
            <ButtonLink to="/people/survey/mine">{t('Cancel')}</ButtonLink>
          )}
        </>
      }
    />
  )
}
