import { useMutation, useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { EnrolmentTable } from './enrolment-table.tsx'
import { DepartmentProgress, HeadFigures } from './progress-parts.tsx'
import styles from './training.module.css'
import { type Desk, type ManageSearch, useDepartmentOptions } from './use-desk.ts'

/** How people stand: two figures, departments, and every enrolment with what is due first. */
export function DeskPeople({ desk }: { desk: Desk }) {
  const { course } = useSearch<ManageSearch>()
  const progress = useQuery(
    orpc.training.progress.queryOptions({
      input: { courseId: course },
      placeholderData: (before) => before,
    }),
  )
  return (
    <>
      <QueryView query={progress} skeleton="table" what={t('The progress could not be loaded.')}>
        {(data) => (
          <>
            <Panel title={t('The whole organisation')}>
              <HeadFigures heads={data.heads} />
            </Panel>
            <Panel title={t('By department')} note={t('Each with everything below it')}>
              <DepartmentProgress departments={data.departments} />
            </Panel>
          </>
        )}
      </QueryView>
      <Enrolments desk={desk} />
    </>
  )
}

function Enrolments({ desk }: { desk: Desk }) {
  const search = useSearch<ManageSearch>()
  const set = useSetSearch()
  const filter = { courseId: search.course, departmentId: search.department, show: search.show }
  const file = useMutation({
    mutationFn: () => api.training.exportEnrolments(filter),
    onSuccess: ({ name, csv }) => {
      saveFile(name, 'text/csv', csv)
      toast(t('{name} is in your downloads.', { name }))
    },
    onError: toastError,
  })
  return (
    <Panel
      title={t('Enrolments')}
      end={
        <>
          <Button icon="download" busy={file.isPending} onPress={() => file.mutate()}>
            {t('CSV')}
          </Button>
          <Button kind="pri" icon="plus" onPress={() => set({ enrol: search.course ?? 'any' })}>
            {t('Enrol people')}
          </Button>
        </>
      }
    >
      <Filters desk={desk} />
      <EnrolmentTable filter={filter} />
    </Panel>
  )
}

function Filters({ desk }: { desk: Desk }) {
  const search = useSearch<ManageSearch>()
  const set = useSetSearch()
  const departments = useDepartmentOptions()
  const any = 'any'
  const choose = (name: 'course' | 'department') => (value: string) =>
    set({ [name]: value === any ? undefined : value })
  return (
    <div className={styles.filters}>
      <Select
        name="course"
        label={t('Course')}
        value={search.course ?? any}
        onChange={choose('course')}
        options={[
          { value: any, label: t('Every course') },
          ...desk.courses.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Select
        name="department"
        label={t('Department')}
        value={search.department ?? any}
        onChange={choose('department')}
        options={[{ value: any, label: t('Every department') }, ...departments]}
      />
      <Select
        name="show"
        label={t('Show')}
        value={search.show}
        onChange={(show) => set({ show })}
        options={[
          { value: 'all', label: t('All') },
          { value: 'overdue', label: t('Overdue') },
          { value: 'open', label: t('Not done yet') },
          { value: 'done', label: t('Done') },
        ]}
      />
    </div>
  )
}
