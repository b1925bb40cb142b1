import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { DeskCourse } from '../contract/manage.ts'
import { CourseMenu } from './course-menu.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { NewCourseSheet } from './new-course-sheet.tsx'
import { RequiredSheet } from './required-sheet.tsx'
import { RuleList } from './rule-list.tsx'
import styles from './training.module.css'
import { type Desk, editAddress, type ManageSearch } from './use-desk.ts'
import { useInstall } from './use-install.ts'
import { roleName, trackName } from './words.ts'

/** Every course with its state, of whom it is required, and how people stand. */
export function DeskCourses({ desk }: { desk: Desk }) {
  const [sheet, setSheet] = useState<'new' | 'import' | null>(null)
  const { required } = useSearch<ManageSearch>()
  const set = useSetSearch()
  const { install, busy } = useInstall()
  const asked = desk.courses.find((course) => course.id === required)
  return (
    <>
      <Panel
        title={t('Courses')}
        end={
          <>
            <Button icon="upload" onPress={() => setSheet('import')}>
              {t('Import')}
            </Button>
            <Button busy={busy} onPress={install}>
              {t('Bring in the curriculum')}
            </Button>
            <Button kind="pri" icon="plus" onPress={() => setSheet('new')}>
              {t('New course')}
            </Button>
          </>
        }
      >
        {desk.courses.length === 0 ? (
          <EmptyState
            title={t('There is no course yet')}
            text={t('Begin with the curriculum that comes with Weft, write your own, or import a file.')}
            action={{ label: t('Bring in the curriculum'), run: install }}
          />
        ) : (
          <div className={styles.table}>
            <DataTable
              caption={t('Courses')}
              columns={columns()}
              rows={desk.courses}
              keyOf={(course) => course.id}
              rowTo={(course) => editAddress(course.id)}
            />
          </div>
        )}
      </Panel>
      <RuleList desk={desk} />
      {asked ? (
        <RequiredSheet key={asked.id} course={asked} onClose={() => set({ required: undefined })} />
      ) : null}
      <NewCourseSheet open={sheet === 'new'} onClose={() => setSheet(null)} />
      <ImportSheet open={sheet === 'import'} onClose={() => setSheet(null)} />
    </>
  )
}

function columns(): Column<DeskCourse>[] {
  const number = (id: 'enrolled' | 'done' | 'overdue', head: string, tone = ''): Column<DeskCourse> => ({
    id,
    head,
    align: 'end',
    sort: (course) => course[id],
    cell: (course) =>
      course[id] === 0 ? (
        <span className="qq">{formatNumber(0)}</span>
      ) : (
        <span className={tone}>{formatNumber(course[id])}</span>
      ),
  })
  return [
    { id: 'title', head: t('Course'), names: true, sort: ({ title }) => title, cell: ({ title }) => title },
    { id: 'track', head: t('Track'), sort: ({ track }) => track, cell: ({ track }) => trackName(track) },
    { id: 'state', head: t('State'), cell: (course) => <State course={course} /> },
    { id: 'required', head: t('Required of'), cell: (course) => requiredWords(course) },
    number('enrolled', t('Enrolled')),
    number('done', t('Certified')),
    number('overdue', t('Overdue'), 'stop mid'),
    {
      id: 'acts',
      head: t('More'),
      align: 'end',
      cell: (course) => <CourseMenu course={course} />,
    },
  ]
}

function State({ course }: { course: DeskCourse }) {
  return (
    <span className="row">
      {course.version === null ? (
        <Chip>{t('Draft')}</Chip>
      ) : course.hidden ? (
        <Chip icon="lock">{t('Hidden')}</Chip>
      ) : (
        <span className="q">
          {t('Version {n}, {day}', {
            n: course.version,
            day: course.publishedAt ? formatDay(course.publishedAt) : '',
          })}
        </span>
      )}
      {course.version !== null && course.draftAt ? <Chip tone="wait">{t('has a draft')}</Chip> : null}
    </span>
  )
}

/** “Everybody”, or who, in words. */
function requiredWords({ required }: DeskCourse): string {
  if (required.everybody) return t('Everybody')
  const parts = [
    ...required.roles.map(roleName),
    ...(required.departmentIds.length > 0
      ? [
          t('{n, plural, one {# department} other {# departments}}', {
            n: required.departmentIds.length,
          }),
        ]
      : []),
  ]
  return parts.length > 0 ? parts.join(', ') : t('nobody')
}
