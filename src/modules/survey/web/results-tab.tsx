import { useQuery } from '@tanstack/react-query'
import type { Results } from '#modules/survey/contract.ts'
import { orpc } from '#web/api.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from './survey.module.css'

/** What came of it, question by question. */
export function ResultsTab({ surveyId }: { surveyId: string }) {
  const results = useQuery(orpc.survey.results.queryOptions({ input: { surveyId } }))
  return (
    <QueryView
      query={results}
      skeleton="chart"
      what={t('The results cannot be shown.')}
      isEmpty={(data) => data.responses === 0}
      empty={
        <EmptyState
          icon="chart"
          title={t('Nobody has answered yet')}
          text={t('As soon as somebody does, each question shows how often each answer was given.')}
        />
      }
    >
      {(data) => (
        <>
          <Answered results={data} />
          {data.questions.map((question) => (
            <QuestionResult key={question.questionId} question={question} />
          ))}
        </>
      )}
    </QueryView>
  )
}

function Answered({ results }: { results: Results }) {
  const { responses, asked, whole } = results
  return (
    <Panel title={t('Answered')}>
      <Figure
        value={responses === null ? null : formatNumber(responses)}
        note={asked === null ? undefined : t('of {asked} asked', { asked: formatNumber(asked) })}
        reason={responses === null ? t('Fewer than ten people answered.') : undefined}
      />
      {whole ? null : (
        <p className="q">
          {t('Numbers below ten are hidden, and free words are not shown, so that nobody can be made out.')}
        </p>
      )}
    </Panel>
  )
}

function QuestionResult({ question }: { question: Results['questions'][number] }) {
  const { text, answered, cells, words } = question
  const hidden = t('fewer than ten people')
  return (
    <Panel
      title={text}
      note={answered === null ? hidden : t('{n, plural, one {# answer} other {# answers}}', { n: answered })}
    >
      {cells.length > 0 ? (
        <BarChart
          label={text}
          bars={cells.map(({ id, label, count }) => ({
            id,
            label,
            value: count,
            reason: count === null ? hidden : undefined,
          }))}
        />
      ) : null}
      {words?.map((said, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: free words have no identity, and must not get one
        <p key={index} className={css.quote} dir="auto">
          {said}
        </p>
      ))}
      {words?.length === 0 ? <p className="q">{t('Nobody wrote anything.')}</p> : null}
      {words === null && cells.length === 0 ? (
        <p className="q">{t('Free words are read by those who run the survey only.')}</p>
      ) : null}
    </Panel>
  )
}
