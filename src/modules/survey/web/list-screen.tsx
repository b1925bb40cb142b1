import { useQuery } from '@tanstack/react-query'
import type { SurveyCard } from '#modules/survey/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { NewSurvey } from './new-survey.tsx'
import { surveyState } from './words.ts'

/** Surveys: those to answer for everybody, all of them for those who run them. */
export function Screen() {
  const { create } = useSearch<{ create?: boolean }>()
  const set = useSetSearch()
  const runs = useSession().member.rights.includes('survey.manage')
  const surveys = useQuery(orpc.survey.list.queryOptions())
  usePlace([t('People'), t('Survey')])
  const creating = create === true && runs
  return (
    <Page>
      <PageTitle
        title={t('Survey')}
        note={t('Who would like to speak, asked first and woken later')}
        actions={
          <>
            <ButtonLink to="/people/survey/mine" icon="person">
              {t('My survey data')}
            </ButtonLink>
            {runs ? (
              <Button
                kind={creating ? 'plain' : 'pri'}
                icon={creating ? undefined : 'plus'}
                expanded={creating}
                onPress={() => set({ create: creating ? undefined : true })}
              >
                {creating ? t('Close the form') : t('Begin a survey')}
              </Button>
            ) : null}
          </>
        }
      />
      {creating ? (
        <Panel title={t('A new survey')} note={t('It begins with the questions of the catalogue')}>
          <NewSurvey onClose={() => set({ create: undefined })} />
        </Panel>
      ) : null}
      <QueryView
        query={surveys}
        what={t('The surveys could not be loaded.')}
        isEmpty={(data) => data.surveys.length === 0}
        empty={<Nothing runs={runs} creating={creating} onCreate={() => set({ create: true })} />}
      >
        {(data) => (
          <Panel>
            {data.surveys.map((survey) => (
              <Line key={survey.id} survey={survey} runs={runs} />
            ))}
          </Panel>
        )}
      </QueryView>
    </Page>
  )
}

function Nothing({ runs, creating, onCreate }: { runs: boolean; creating: boolean; onCreate: () => void }) {
  if (creating) return null
  return (
    <EmptyState
      icon="people"
      title={t('Nobody has been asked yet')}
      text={
        runs
          ? t(
              'A survey finds out who would like to speak. Whoever agrees is earmarked and left in peace until a plan is approved.',
            )
          : t('When a survey asks for you, it stands here and under Today.')
      }
      action={runs ? { label: t('Begin a survey'), run: onCreate, icon: 'plus' } : undefined}
    />
  )
}

function Line({ survey, runs }: { survey: SurveyCard; runs: boolean }) {
  const state = surveyState(survey)
  const answer =
    survey.mine === 'open' ? (
      <ButtonLink to={`/people/survey/${survey.id}/answer`} kind={runs ? 'plain' : 'pri'} size="s">
        {t('Answer it')}
      </ButtonLink>
    ) : null
  const to = runs
    ? `/people/survey/${survey.id}`
    : survey.state === 'closed'
      ? `/people/survey/${survey.id}/results`
      : `/people/survey/${survey.id}/answer`
  return (
    <Row
      to={to}
      title={survey.title}
      note={note(survey)}
      end={
        <>
          {answer}
          <StateWord tone={state.tone}>{state.words}</StateWord>
        </>
      }
    />
  )
}

function note(survey: SurveyCard): string {
  const parts = [survey.audience === 'public' ? t('Anyone with the link') : t('Members')]
  if (survey.responses !== null)
    parts.push(t('{n, plural, one {# person answered} other {# people answered}}', { n: survey.responses }))
  if (survey.mine === 'given') parts.push(t('you answered'))
  if (survey.mine === 'declined') parts.push(t('you did not want to answer'))
  if (survey.armed && survey.opensAt) parts.push(t('opens {day}', { day: formatDay(survey.opensAt) }))
  if (survey.state === 'open' && survey.closesAt)
    parts.push(t('closes {day}', { day: formatDay(survey.closesAt) }))
  if (survey.closedAt) parts.push(t('closed {day}', { day: formatDay(survey.closedAt) }))
  return parts.join(' · ')
}
