import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useGo, useParams, usePlace } from '#web/screen-hooks.ts'
import type { ProgrammeView } from '../contract.ts'
import styles from './calendar.module.css'
import { clockText } from './days.ts'
import { Glyphs } from './glyphs.tsx'
import { longDay } from './labels.ts'
import { ProgrammeForm } from './programme-form.tsx'
import { ruleWords } from './rule-words.ts'
import { useAct } from './use-act.ts'

const home = '/publish/calendar/programmes'

/** Series without an end: what comes again, who writes it, what was made of it. */
export function Screen() {
  const { id } = useParams<{ id?: string }>()
  const query = useQuery(orpc.calendar.programmes.queryOptions())
  const go = useGo()
  usePlace([t('Publish'), t('Calendar'), t('Series')])
  return (
    <Page>
      <PageTitle
        title={t('Series')}
        note={t('A series makes drafts for a person to write and send on. It never publishes by itself.')}
        actions={
          query.data?.mayPlan && id === undefined ? (
            <ButtonLink kind="pri" to={`${home}/new`}>
              {t('Begin a series')}
            </ButtonLink>
          ) : null
        }
      />
      <QueryView query={query} skeleton="list" what={t('The series could not be loaded.')}>
        {({ programmes, mayPlan }) => {
          const one = programmes.find((programme) => programme.id === id)
          if (id === 'new' || one) return <ProgrammeForm programme={one} onDone={() => go(home)} />
          if (programmes.length === 0)
            return (
              <EmptyState
                title={t('No series yet')}
                text={t(
                  'A question every Tuesday, a portrait every month: begin it once, and drafts come by themselves.',
                )}
                action={mayPlan ? { label: t('Begin a series'), to: `${home}/new` } : undefined}
              />
            )
          return programmes.map((programme) => <Programme key={programme.id} programme={programme} />)
        }}
      </QueryView>
    </Page>
  )
}

function Programme({ programme }: { programme: ProgrammeView }) {
  const { id, state, mayChange } = programme
  const act = useAct()
  const turn = (to: ProgrammeView['state'], words: string) => () =>
    act.mutate({ run: () => api.calendar.turnProgramme({ id, state: to }), words })
  return (
    <Panel
      title={programme.name}
      end={
        mayChange && state !== 'ended' ? (
          <span className={styles.switch}>
            <ButtonLink size="s" to={`${home}/${id}`}>
              {t('Change')}
            </ButtonLink>
            {state === 'active' ? (
              <Button size="s" onPress={turn('paused', t('The series rests.'))}>
                {t('Pause')}
              </Button>
            ) : (
              <Button size="s" onPress={turn('active', t('The series goes on.'))}>
                {t('Take up again')}
              </Button>
            )}
            <Button size="s" kind="ghost" onPress={turn('ended', t('The series has ended.'))}>
              {t('End it')}
            </Button>
          </span>
        ) : null
      }
    >
      {programme.trouble ? <Chip tone="warn">{programme.trouble}</Chip> : null}
      {state === 'active' ? null : <Chip>{state === 'paused' ? t('Paused') : t('Ended')}</Chip>}
      <div className={styles.reading}>
        <Facts
          items={[
            [t('Comes again'), `${ruleWords(programme.rule)}, ${clockText(programme.minute)}`],
            [t('Written by'), programme.ownerName],
            [t('Department'), programme.departmentName ?? t('The whole house')],
            [t('Channels'), <Glyphs key="glyphs" networks={programme.networks} />],
            [t('As a rule of calendars'), <code key="rule">{programme.rrule}</code>],
          ]}
        />
        <Days programme={programme} />
      </div>
    </Panel>
  )
}

function Days({ programme }: { programme: ProgrammeView }) {
  const act = useAct()
  const skip = (day: string, on: boolean) => () =>
    act.mutate({ run: () => api.calendar.skipDay({ id: programme.id, day, skip: on }) })
  return (
    <div className={styles.rows}>
      {programme.next.map(({ day, state, draftId }) => (
        <div key={day} className={styles.row}>
          <span>{longDay(day)}</span>
          <span className="qq t13">
            {draftId ? (
              <Link className="link" to={`/publish/drafts/${draftId}`}>
                {t('Draft')}
              </Link>
            ) : (
              dayWord(state)
            )}
          </span>
          {programme.mayChange && state === 'coming' ? (
            <Button size="s" kind="ghost" onPress={skip(day, true)}>
              {t('Leave out')}
            </Button>
          ) : null}
          {programme.mayChange && state === 'skipped' ? (
            <Button size="s" kind="ghost" onPress={skip(day, false)}>
              {t('Take in again')}
            </Button>
          ) : null}
        </div>
      ))}
    </div>
  )
}

function dayWord(state: ProgrammeView['next'][number]['state']): string {
  switch (state) {
    case 'coming':
      return t('To come')
    case 'made':
      return t('A draft was made')
    case 'skipped':
      return t('Left out')
    case 'holiday':
      return t('Holiday')
  }
}
