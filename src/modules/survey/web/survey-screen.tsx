import { useQuery } from '@tanstack/react-query'
import type { SurveyView } from '#modules/survey/contract.ts'
import { orpc } from '#web/api.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { ActivationTab } from './activation-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { PrivacyTab } from './privacy-tab.tsx'
import { QuestionsTab } from './questions-tab.tsx'
import { ResultsTab } from './results-tab.tsx'
import css from './survey.module.css'
import { SurveyActions } from './survey-actions.tsx'
import { surveyState } from './words.ts'

const tabs = ['questions', 'results', 'people', 'plan', 'privacy'] as const
type Tab = (typeof tabs)[number]

/** One survey: its questions, what came of it, who is earmarked, the plan, and what it does with data. */
export function Screen() {
  const { surveyId = '', tab } = useParams<{ surveyId: string; tab?: string }>()
  const runs = useSession().member.rights.includes('survey.manage')
  return runs ? (
    <Managed surveyId={surveyId} tab={tabs.find((one) => one === tab) ?? 'questions'} />
  ) : (
    <Read surveyId={surveyId} />
  )
}

function Managed({ surveyId, tab }: { surveyId: string; tab: Tab }) {
  const survey = useQuery(orpc.survey.survey.queryOptions({ input: { surveyId } }))
  const title = survey.data?.title ?? t('Survey')
  usePlace([t('People'), t('Survey'), title])
  return (
    <Page>
      <QueryView query={survey} skeleton="form" what={t('This survey could not be loaded.')}>
        {(data) => {
          const state = surveyState(data)
          return (
            <>
              <PageTitle
                title={data.title}
                state={<StateWord tone={state.tone}>{state.words}</StateWord>}
                actions={<SurveyActions survey={data} />}
              />
              <TabNav label={t('Parts of this survey')} items={places(data, tab)} />
              <div className={css.part}>
                <Body survey={data} tab={tab} />
              </div>
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}

function places(survey: SurveyView, current: Tab) {
  const words: Record<Tab, string> = {
    questions: t('Questions'),
    results: t('Results'),
    people: t('People'),
    plan: t('Activation plan'),
    privacy: t('Data protection'),
  }
  return tabs.map((tab) => ({
    to: `/people/survey/${survey.id}${tab === 'questions' ? '' : `/${tab}`}`,
    label: words[tab],
    current: tab === current,
    count: tab === 'results' ? (survey.responses ?? undefined) : undefined,
  }))
}

function Body({ survey, tab }: { survey: SurveyView; tab: Tab }) {
  if (tab === 'results') return <ResultsTab surveyId={survey.id} />
  if (tab === 'people') return <PeopleTab survey={survey} />
  if (tab === 'plan') return <ActivationTab survey={survey} />
  if (tab === 'privacy') return <PrivacyTab survey={survey} />
  return <QuestionsTab survey={survey} />
}

/** What members who do not run surveys may read: the results, once it is closed. */
function Read({ surveyId }: { surveyId: string }) {
  const results = useQuery(orpc.survey.results.queryOptions({ input: { surveyId } }))
  const title = results.data?.title ?? t('Results')
  usePlace([t('People'), t('Survey'), title])
  return (
    <Page>
      <PageTitle title={title} note={t('Results')} />
      <ResultsTab surveyId={surveyId} />
    </Page>
  )
}
