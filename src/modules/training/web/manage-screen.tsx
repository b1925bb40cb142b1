import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { DeskCourses } from './desk-courses.tsx'
import { DeskPaths } from './desk-paths.tsx'
import { DeskPeople } from './desk-people.tsx'
import { EnrolSheet } from './enrol-sheet.tsx'
import styles from './training.module.css'
import { manage } from './use-desk.ts'

/** For those who run the training: courses, people and their progress, paths. */
export function Screen() {
  const { view = 'courses' } = useParams<{ view?: string }>()
  const desk = useQuery(orpc.training.desk.queryOptions())
  usePlace([t('People'), t('Training'), t('Run the training')])
  const tabs = [
    { id: 'courses', to: manage, label: t('Courses'), count: desk.data?.courses.length },
    { id: 'people', to: `${manage}/people`, label: t('People and progress') },
    { id: 'paths', to: `${manage}/paths`, label: t('Paths'), count: desk.data?.paths.length },
  ]
  return (
    <Page>
      <PageTitle
        title={t('Run the training')}
        actions={
          <ButtonLink kind="ghost" to="/people/training" icon="left">
            {t('My training')}
          </ButtonLink>
        }
      />
      <TabNav
        label={t('Run the training')}
        items={tabs.map((tab) => ({ ...tab, current: tab.id === view }))}
      />
      <QueryView query={desk} skeleton="table" what={t('The courses could not be loaded.')}>
        {(data) => (
          <div className={styles.desk}>
            {view === 'people' ? <DeskPeople desk={data} /> : null}
            {view === 'paths' ? <DeskPaths desk={data} /> : null}
            {view === 'people' || view === 'paths' ? null : <DeskCourses desk={data} />}
            <EnrolSheet desk={data} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}
