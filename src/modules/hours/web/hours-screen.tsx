import { useQuery } from '@tanstack/react-query'
import { localTime, weekday } from '#kernel/local-time.ts'
import type { DeskView } from '#modules/hours/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { AwayPeople } from './away-people.tsx'
import { CalendarsPanel } from './calendars-panel.tsx'
import css from './hours.module.css'
import { NextDays } from './next-days.tsx'
import { WeekGlyph, WeekPicture } from './week-picture.tsx'
import { type Overview, openWords } from './words.ts'

/** Settings, Working hours: when the house is open, which desks differ, the next holidays, who is away. */
export function Screen() {
  const query = useQuery(orpc.hours.overview.queryOptions())
  usePlace([t('Settings'), t('Working hours')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Working hours')}
        note={t('Clocks, rotas and deadlines follow them')}
        state={query.data?.organisation.versions.length ? <OpenState desk={query.data.organisation} /> : null}
      />
      <QueryView query={query} skeleton="list" what={t('The working hours could not be loaded.')}>
        {(overview) => <Body overview={overview} />}
      </QueryView>
    </Page>
  )
}

/** Open or closed, as a word with a colour. */
export function OpenState({ desk }: { desk: DeskView }) {
  return desk.open ? (
    <StateWord tone="good">{openWords(desk)}</StateWord>
  ) : (
    <span className="q">{openWords(desk)}</span>
  )
}

/** The weekday it is where a desk is, 1 for Monday. */
export function todayIn(zone: string): number {
  return weekday(localTime(new Date(), zone).day) + 1
}

function Body({ overview }: { overview: Overview }) {
  const { organisation, departments } = overview
  const differing = departments.filter(({ own, versions }) => own || versions.length > 0)
  const others = departments.filter((desk) => !differing.includes(desk))
  return (
    <div className={css.body}>
      <HousePanel overview={overview} />
      <Panel
        title={t('Departments')}
        note={t(
          '{n, plural, =0 {All as the organisation} one {# has hours of its own} other {# have hours of their own}}',
          {
            n: differing.filter(({ own }) => own).length,
          },
        )}
      >
        <div className={css.rows}>
          {[...differing, ...others].map((desk) => (
            <DeskRow key={desk.departmentId} desk={desk} />
          ))}
        </div>
      </Panel>
      <CalendarsPanel overview={overview} />
      <AwayPeople />
      {organisation.mayNotEdit ? (
        <p className="t13 q">
          {organisation.mayNotEdit} {overview.help}
        </p>
      ) : null}
    </div>
  )
}

function HousePanel({ overview: { organisation } }: { overview: Overview }) {
  if (organisation.versions.length === 0)
    return (
      <EmptyState
        title={t('Nobody has said yet when you work')}
        text={
          organisation.mayNotEdit === null
            ? t(
                'Until then every clock runs day and night, weekends too: a message of Friday evening is late on Saturday. Set the week once; departments may differ.',
              )
            : t('Until then every clock runs day and night, weekends too.')
        }
        action={
          organisation.mayNotEdit === null
            ? { label: t('Set the week'), icon: 'clock', to: '/settings/hours/organisation?edit=new' }
            : undefined
        }
      />
    )
  return (
    <Panel
      title={organisation.name}
      note={organisation.hours.zone.replaceAll('_', ' ')}
      end={
        <ButtonLink to="/settings/hours/organisation" size="s">
          {organisation.mayNotEdit === null ? t('Look and change') : t('Look')}
        </ButtonLink>
      }
    >
      <WeekPicture week={organisation.hours.week} today={todayIn(organisation.hours.zone)} />
      <NextDays next={organisation.next} />
    </Panel>
  )
}

function DeskRow({ desk }: { desk: DeskView }) {
  const whose = desk.own
    ? t('Hours of its own')
    : desk.follows
      ? t('As {name}', { name: desk.follows })
      : t('Round the clock')
  const planned = desk.versions.some(({ state }) => state === 'planned')
  return (
    <Row
      to={`/settings/hours/${desk.departmentId}`}
      lead={<WeekGlyph week={desk.hours.week} />}
      title={desk.name}
      note={planned ? `${whose} · ${t('a change is planned')}` : whose}
      end={<OpenState desk={desk} />}
    />
  )
}
