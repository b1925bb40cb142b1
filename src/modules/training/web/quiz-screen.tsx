import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { CourseView } from '../contract/shapes.ts'
import { Contents } from './contents.tsx'
import { courseAddress } from './due-list.tsx'
import { QuizForm } from './quiz-form.tsx'
import { QuizResult } from './quiz-result.tsx'
import styles from './training.module.css'

/** The quiz of a course: begin, answer, see the result with its reasons. The open attempt survives a reload. */
export function Screen() {
  const { courseId = '' } = useParams<{ courseId: string }>()
  const course = useQuery(orpc.training.course.queryOptions({ input: { courseId } }))
  usePlace([t('People'), t('Training'), course.data?.title ?? t('Course'), t('Quiz')])
  return (
    <Page>
      <QueryView query={course} skeleton="form" what={t('This quiz could not be loaded.')}>
        {(data) => (
          <>
            <PageTitle title={t('Quiz: {title}', { title: data.title })} />
            <div className={styles.course}>
              <Contents course={data} quiz />
              <div>
                <Quiz course={data} />
              </div>
            </div>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Quiz({ course }: { course: CourseView }) {
  const { attempt } = useSearch<{ attempt?: string }>()
  const id = attempt ?? course.quiz.openAttemptId
  return id ? <Attempt key={id} id={id} course={course} /> : <Begin course={course} />
}

function Attempt({ id, course }: { id: string; course: CourseView }) {
  const attempt = useQuery(orpc.training.attempt.queryOptions({ input: { attemptId: id } }))
  return (
    <QueryView query={attempt} skeleton="form" what={t('This attempt could not be loaded.')}>
      {(data) =>
        data.result ? (
          <QuizResult attempt={data} result={data.result} course={course} />
        ) : (
          <QuizForm attempt={data} />
        )
      }
    </QueryView>
  )
}

function Begin({ course }: { course: CourseView }) {
  const queries = useQueryClient()
  const set = useSetSearch()
  const { quiz } = course
  const start = useMutation(
    orpc.training.startQuiz.mutationOptions({
      onSuccess: (attempt) => {
        queries.setQueryData(
          orpc.training.attempt.queryOptions({ input: { attemptId: attempt.id } }).queryKey,
          attempt,
        )
        set({ attempt: attempt.id })
      },
      onError: async (error) => {
        toastError(error)
        await queries.invalidateQueries({ queryKey: orpc.training.course.key() })
      },
    }),
  )
  return (
    <>
      <div className={styles.result}>
        <p className="t16">
          {t(
            '{n, plural, one {# question} other {# questions}} from a larger pool; {needed} must be right. There is no hurry, and every answer is explained afterwards.',
            { n: quiz.draw, needed: quiz.needed },
          )}
        </p>
        <div className="row">
          <Button
            kind="pri"
            size="l"
            busy={start.isPending}
            disabledReason={reason(quiz)}
            onPress={() => start.mutate({ courseId: course.id })}
          >
            {t('Begin the quiz')}
          </Button>
          <ButtonLink kind="ghost" to={courseAddress(course.id)}>
            {t('Back to the lessons')}
          </ButtonLink>
        </div>
      </div>
      <Before course={course} />
    </>
  )
}

function reason(quiz: CourseView['quiz']): string | undefined {
  if (quiz.mayNot === null) return undefined
  return quiz.retryAt
    ? t('{reason} From {time} on.', { reason: quiz.mayNot, time: formatTime(quiz.retryAt) })
    : quiz.mayNot
}

/** Attempts handed in: each opens its result. */
function Before({ course }: { course: CourseView }) {
  const { attempts } = course.quiz
  if (attempts.length === 0) return null
  return (
    <Panel title={t('Your attempts')}>
      <div className={styles.lines}>
        {attempts.map((one) => (
          <Row
            key={one.id}
            to={`/people/training/quiz/${course.id}?attempt=${one.id}`}
            title={t('{score} of {total} right', { score: one.score, total: one.total })}
            note={formatTime(one.at)}
            end={
              one.passed ? (
                <StateWord tone="good">{t('Passed')}</StateWord>
              ) : (
                <StateWord tone="warn" icon="retry">
                  {t('Not passed')}
                </StateWord>
              )
            }
          />
        ))}
      </div>
    </Panel>
  )
}
