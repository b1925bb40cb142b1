import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useGo, useSetSearch } from '#web/screen-hooks.ts'
import type { DeskCourse } from '../contract/manage.ts'
import { courseAddress } from './due-list.tsx'
import { editAddress } from './use-desk.ts'

/** What can be done with one course. */
export function CourseMenu({ course }: { course: DeskCourse }) {
  const set = useSetSearch()
  const { hide, copy, download } = useCourseActs(course)
  const open = course.version !== null && !course.hidden
  const unpublished = t('Publish it first.')
  const closed = course.version === null ? unpublished : t('Show it again first.')
  return (
    <Menu
      label={t('What to do with “{title}”', { title: course.title })}
      align="end"
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className="btn ghost square s"
          aria-label={t('What to do with “{title}”', { title: course.title })}
        >
          <Icon name="more" />
        </button>
      )}
      items={[
        { id: 'edit', label: t('Edit'), icon: 'edit', to: editAddress(course.id) },
        {
          id: 'read',
          label: t('Read it as a learner'),
          icon: 'eye',
          to: courseAddress(course.id),
          disabledReason: open ? undefined : closed,
        },
        {
          id: 'enrol',
          label: t('Enrol people'),
          icon: 'people',
          run: () => set({ enrol: course.id }),
          disabledReason: open ? undefined : closed,
        },
        {
          id: 'required',
          label: t('Say of whom it is required'),
          icon: 'consent',
          run: () => set({ required: course.id }),
          disabledReason: open ? undefined : closed,
        },
        'line',
        { id: 'copy', label: t('Copy'), icon: 'copy', run: copy },
        { id: 'file', label: t('Download as a file'), icon: 'download', run: download },
        {
          id: 'hide',
          label: course.hidden ? t('Show in the catalogue') : t('Hide from the catalogue'),
          icon: course.hidden ? 'eye' : 'lock',
          run: () => hide(!course.hidden),
          disabledReason: course.version === null ? unpublished : undefined,
        },
      ]}
    />
  )
}

function useCourseActs(course: DeskCourse) {
  const queries = useQueryClient()
  const go = useGo()
  const courseId = course.id
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.training.key() })
  const hide = useMutation({
    mutationFn: (hidden: boolean) => api.training.hideCourse({ courseId, hidden }),
    onSuccess: ({ hidden }) =>
      toast(hidden ? t('“{title}” is hidden.', course) : t('“{title}” is in the catalogue.', course), {
        undo: () => hide.mutate(!hidden),
      }),
    onError: toastError,
    onSettled: refresh,
  })
  const copy = useMutation({
    mutationFn: () => api.training.copyCourse({ courseId }),
    onSuccess: (made) => go(editAddress(made.courseId)),
    onError: toastError,
    onSettled: refresh,
  })
  const download = useMutation({
    mutationFn: () => api.training.exportCourse({ courseId }),
    onSuccess: ({ name, file }) => saveFile(name, 'text/markdown', file),
    onError: toastError,
  })
  return {
    hide: (hidden: boolean) => hide.mutate(hidden),
    copy: () => copy.mutate(),
    download: () => download.mutate(),
  }
}
