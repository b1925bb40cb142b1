import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Markdown } from '#web/design/markdown.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import type { CourseView, LessonView } from '../contract/shapes.ts'
import { CertificateState } from './certificate-list.tsx'
import { Contents } from './contents.tsx'
import { courseAddress } from './due-list.tsx'
import { pictureOf } from './pictures.ts'
import { CourseState } from './state.tsx'
import styles from './training.module.css'
import { depthName, trackName } from './words.ts'

type Params = { courseId: string; lessonId?: string }

/** A course: its lessons to read, one after the other, and then its quiz. */
export function Screen() {
  const { courseId = '' } = useParams<Params>()
  const course = useQuery(orpc.training.course.queryOptions({ input: { courseId } }))
  usePlace([t('People'), t('Training'), course.data?.title ?? t('Course')])
  return (
    <Page>
      <QueryView query={course} skeleton="text" rows={12} what={t('This course could not be loaded.')}>
        {(data) => <Course course={data} />}
      </QueryView>
    </Page>
  )
}

function Course({ course }: { course: CourseView }) {
  const { lessonId } = useParams<Params>()
  const first = course.lessons.find((lesson) => lesson.readAt === null) ?? course.lessons[0]
  const lesson = course.lessons.find((one) => one.id === lessonId) ?? first
  return (
    <>
      <PageTitle
        title={course.title}
        note={t('{track}, {depth}, {minutes} min', {
          track: trackName(course.track),
          depth: depthName(course.depth),
          minutes: course.minutes,
        })}
        state={
          course.certificate && (course.state === null || course.state === 'done') ? (
            <CertificateState certificate={course.certificate} />
          ) : (
            <CourseState state={course.state} dueAt={course.dueAt} certified={false} />
          )
        }
      />
      <div className={styles.course}>
        <Contents course={course} current={lesson?.id} />
        {lesson ? <Lesson key={lesson.id} course={course} lesson={lesson} /> : null}
      </div>
    </>
  )
}

function Lesson({ course, lesson }: { course: CourseView; lesson: LessonView }) {
  const at = course.lessons.indexOf(lesson)
  const next = course.lessons[at + 1]
  const onward = next ? `${courseAddress(course.id)}/${next.id}` : `/people/training/quiz/${course.id}`
  const go = useGo()
  const queries = useQueryClient()
  const read = useMutation(
    orpc.training.readLesson.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: orpc.training.key() })
        go(onward)
      },
      onError: toastError,
    }),
  )
  return (
    <article className={styles.lesson} aria-labelledby="lesson-title">
      <h2 id="lesson-title">{lesson.title}</h2>
      <Markdown text={lesson.text} level={2} picture={pictureOf} />
      <footer className={styles.foot}>
        {lesson.readAt === null ? (
          <Button
            kind="pri"
            size="l"
            busy={read.isPending}
            onPress={() => read.mutate({ courseId: course.id, lessonId: lesson.id })}
          >
            {next ? t('I have read it, go on') : t('I have read it, to the quiz')}
          </Button>
        ) : (
          <ButtonLink kind="pri" size="l" to={onward}>
            {next ? t('Next: {title}', { title: next.title }) : t('To the quiz')}
          </ButtonLink>
        )}
        <span className="q">{t('Lesson {n} of {all}', { n: at + 1, all: course.lessons.length })}</span>
      </footer>
    </article>
  )
}
