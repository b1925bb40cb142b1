import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace, useSearch } from '#web/screen-hooks.ts'
import type { EditCourse } from '../contract/manage.ts'
import { CourseSettings } from './course-settings.tsx'
import { DraftState } from './draft-state.tsx'
import { EditorNav } from './editor-nav.tsx'
import { History } from './history.tsx'
import { LessonEditor } from './lesson-editor.tsx'
import { PoolEditor } from './pool-editor.tsx'
import { PublishButton } from './publish-button.tsx'
import styles from './training.module.css'
import { useDraft } from './use-draft.ts'

/** Writes a course: settings, lessons beside their preview, the pool of questions. Saves as one types. */
export function Screen() {
  const { courseId = '' } = useParams<{ courseId: string }>()
  const course = useQuery({
    ...orpc.training.editCourse.queryOptions({ input: { courseId } }),
    // What is being written must not be replaced by what comes back from the server meanwhile.
    refetchOnWindowFocus: false,
  })
  usePlace([t('People'), t('Training'), t('Edit a course')])
  return (
    <Page>
      <QueryView query={course} skeleton="form" what={t('This course could not be loaded.')}>
        {(data) => <Editor key={data.id} course={data} reload={() => void course.refetch()} />}
      </QueryView>
    </Page>
  )
}

function Editor({ course, reload }: { course: EditCourse; reload: () => void }) {
  const draft = useDraft(course, reload)
  const { part = 'settings' } = useSearch<{ part?: string }>()
  const { content, change } = draft
  const lesson = content.lessons.find((one) => `lesson:${one.id}` === part)
  return (
    <>
      <PageTitle
        title={content.title || t('A course without a title')}
        note={course.version ? t('Version {n} is published', { n: course.version }) : t('Never published')}
        state={<DraftState draft={draft} />}
        actions={<PublishButton course={course} draft={draft} />}
      />
      <div className={styles.editor}>
        <EditorNav draft={draft} part={part} />
        <div>
          {part === 'quiz' ? <PoolEditor draft={draft} /> : null}
          {part === 'history' ? <History course={course} /> : null}
          {lesson ? (
            <LessonEditor
              key={lesson.id}
              lesson={lesson}
              problem={draft.problemAt(`lesson:${lesson.id}`)}
              onChange={(next) =>
                change({ lessons: content.lessons.map((one) => (one.id === lesson.id ? next : one)) })
              }
              onRemove={() => change({ lessons: content.lessons.filter((one) => one.id !== lesson.id) })}
            />
          ) : null}
          {lesson || part === 'quiz' || part === 'history' ? null : <CourseSettings draft={draft} />}
        </div>
      </div>
    </>
  )
}
