import { useQuery } from '@tanstack/react-query'
import type { DeskView } from '#modules/hours/contract.ts'
import { orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from './hours.module.css'
import { HoursForm } from './hours-form.tsx'
import { OpenState, todayIn } from './hours-screen.tsx'
import { NextDays } from './next-days.tsx'
import { VersionList } from './version-list.tsx'
import { WeekPicture } from './week-picture.tsx'
import type { Overview } from './words.ts'

/** The hours of the organisation or of one department: now, before, planned; and the editor for them. */
export function Screen() {
  const { desk: key } = useParams<{ desk: string }>()
  const query = useQuery(orpc.hours.overview.queryOptions())
  const desk = query.data ? deskOf(query.data, key) : undefined
  usePlace([t('Settings'), t('Working hours'), ...(desk ? [desk.name] : [])])
  return (
    <Page width="text">
      <PageTitle
        title={desk?.name ?? t('Working hours')}
        state={desk ? <OpenState desk={desk} /> : null}
        actions={
          <ButtonLink to="/settings/hours" size="s" kind="ghost">
            {t('All working hours')}
          </ButtonLink>
        }
      />
      <QueryView query={query} skeleton="form" what={t('The working hours could not be loaded.')}>
        {(overview) =>
          desk ? (
            <Desk key={key} desk={desk} overview={overview} />
          ) : (
            <EmptyState
              title={t('This department is not there any more')}
              action={{ label: t('All working hours'), to: '/settings/hours' }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

function deskOf({ organisation, departments }: Overview, key: string | undefined): DeskView | undefined {
  return key === 'organisation' ? organisation : departments.find(({ departmentId }) => departmentId === key)
}

function Desk({ desk, overview }: { desk: DeskView; overview: Overview }) {
  const { edit } = useSearch<{ edit?: string }>()
  const set = useSetSearch()
  const go = useGo()
  const version = desk.versions.find(({ id }) => id === edit)
  const open = (what: string) => set({ edit: what }, { push: true })
  if (desk.mayNotEdit === null && (edit === 'new' || version))
    return (
      <HoursForm
        key={edit}
        desk={desk}
        overview={overview}
        version={version}
        onDone={() => go(`/settings/hours/${desk.departmentId ?? 'organisation'}`, { replace: true })}
      />
    )
  return (
    <div className={css.body}>
      <Panel title={t('The week')} note={desk.hours.zone.replaceAll('_', ' ')}>
        {desk.own ? null : (
          <p className="q">
            {desk.follows
              ? t('No hours of its own: it works as {name}.', { name: desk.follows })
              : t('Nobody has set any hours: clocks run day and night.')}
          </p>
        )}
        <WeekPicture week={desk.hours.week} today={todayIn(desk.hours.zone)} />
        <NextDays next={desk.next} />
        {desk.mayNotEdit === null ? (
          <div className={css.acts}>
            <Button kind="pri" icon="plus" onPress={() => open('new')}>
              {desk.versions.length === 0 ? t('Set hours') : t('Other hours from a day on')}
            </Button>
          </div>
        ) : (
          <p className="t13 q">
            {desk.mayNotEdit} {overview.help}
          </p>
        )}
      </Panel>
      {desk.versions.length > 0 ? (
        <Panel title={t('Before, now and planned')} note={t('What was is measured by what held then')}>
          <VersionList desk={desk} overview={overview} onCorrect={open} />
        </Panel>
      ) : null}
    </div>
  )
}
