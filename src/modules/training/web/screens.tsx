import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'

const useDueCount = (): number | undefined => {
  const { data, isError } = useQuery(orpc.training.due.queryOptions())
  return isError ? 0 : data?.due.length
}

const shows = ['all', 'open', 'overdue', 'done'] as const

export const screens = defineScreens({
  room: 'training',
  screens: [
    {
      path: '/people/training',
      section: 'people',
      title: () => t('Training'),
      load: () => import('./home-screen.tsx'),
    },
    {
      path: '/people/training/course/$courseId/{-$lessonId}',
      section: 'people',
      title: () => t('Course'),
      load: () => import('./course-screen.tsx'),
    },
    {
      path: '/people/training/quiz/$courseId',
      section: 'people',
      title: () => t('Quiz'),
      load: () => import('./quiz-screen.tsx'),
      search: (raw) => ({ attempt: text(raw.attempt) }),
    },
    {
      path: '/people/training/manage/{-$view}',
      section: 'people',
      title: () => t('Run the training'),
      load: () => import('./manage-screen.tsx'),
      search: (raw) => ({
        course: text(raw.course),
        department: text(raw.department),
        show: oneOf(raw.show, shows, 'all'),
        required: text(raw.required),
        enrol: text(raw.enrol),
        path: text(raw.path),
      }),
    },
    {
      path: '/people/training/edit/$courseId',
      section: 'people',
      title: () => t('Edit a course'),
      load: () => import('./edit-screen.tsx'),
      search: (raw) => ({ part: text(raw.part) }),
    },
  ],
  palette: [
    { id: 'training.mine', label: () => t('Training: my courses'), icon: 'note', to: '/people/training' },
  ],
  live: [
    { type: 'certificate.', keys: () => [orpc.training.key()] },
    { type: 'enrolment.', keys: () => [orpc.training.key()] },
    { type: 'course.', keys: () => [orpc.training.key()] },
    { type: 'training-rule.', keys: () => [orpc.training.desk.key()] },
    { type: 'training-path.', keys: () => [orpc.training.desk.key(), orpc.training.mine.key()] },
  ],
  today: [
    {
      id: 'training.due',
      column: 'main',
      order: 50,
      useCount: useDueCount,
      load: () => import('./today-part.tsx'),
    },
  ],
  places: [{ section: 'people', to: '/people/training', label: () => t('Training'), order: 50 }],
})
