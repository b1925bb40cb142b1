import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { MeetingCard } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useGo, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { MeetingForm } from './meeting/meeting-form.tsx'
import { CouncilPlaces } from './places.tsx'
import { useAct } from './use-act.ts'
import { meetingState } from './words.ts'

/** Meetings to come and past, and what lies between them. */
export function Screen() {
  usePlace([t('People'), t('Council'), t('Meetings')])
  const { past, plan } = useSearch<{ past?: boolean; plan?: boolean }>()
  const set = useSetSearch()
  const query = useMeetings(past === true)
  const me = query.data?.pages[0]?.me
  const chairs = me?.mayNotChair === null
  const meetings = query.data?.pages.flatMap((page) => page.meetings)
  return (
    <Page>
      <PageTitle
        title={t('Meetings')}
        actions={
          <Button
            kind={plan ? 'plain' : 'pri'}
            icon={plan ? undefined : 'plus'}
            disabledReason={chairs ? undefined : (me?.mayNotChair ?? undefined)}
            onPress={() => set({ plan: plan ? undefined : true })}
          >
            {plan ? t('Close the form') : t('Plan a meeting')}
          </Button>
        }
      />
      <CouncilPlaces here="meetings" inside />
      {plan && chairs ? <Plan onClose={() => set({ plan: undefined })} /> : null}
      <QueryView
        query={{ ...query, data: meetings }}
        what={t('The meetings could not be loaded.')}
        empty={<Nothing past={past === true} />}
      >
        {(list) => (
          <Panel title={past ? t('Past meetings') : t('To come')} end={<Other past={past === true} />}>
            {list.map((meeting) => (
              <Line key={meeting.id} meeting={meeting} />
            ))}
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show more')}
              </Button>
            ) : null}
          </Panel>
        )}
      </QueryView>
      {past ? null : <Between />}
    </Page>
  )
}

function useMeetings(past: boolean) {
  return useInfiniteQuery({
    ...orpc.council.meetings.infiniteOptions({
      input: (cursor: string | undefined) => ({
        view: past ? 'past' : 'coming',
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  })
}

function Other({ past }: { past: boolean }) {
  return past ? (
    <Link to="/people/council/meetings">{t('Meetings to come')}</Link>
  ) : (
    <Link to="/people/council/meetings?past=true">{t('Past meetings')}</Link>
  )
}

function Plan({ onClose }: { onClose: () => void }) {
  const go = useGo()
  const plan = useAct(
    (input: { title: string; startsAt: string; place: string }) => api.council.planMeeting(input),
    t('The meeting is planned.'),
    ({ id }) => go(`/people/council/meetings/${id}`),
  )
  return (
    <Panel title={t('Plan a meeting')}>
      <MeetingForm onSubmit={(input) => plan.mutateAsync(input)} onClose={onClose} submit={t('Plan it')} />
    </Panel>
  )
}

function Line({ meeting }: { meeting: MeetingCard }) {
  const state = meetingState(meeting.state)
  const minutes = {
    draft: t('minutes in draft'),
    sealed: t('minutes sealed'),
    approved: t('minutes approved'),
  }
  const notes = [
    meeting.title,
    meeting.place,
    t('{n, plural, =0 {nothing on the agenda yet} one {# item} other {# items}}', { n: meeting.items }),
    meeting.minutes ? minutes[meeting.minutes] : '',
  ]
  return (
    <Row
      to={`/people/council/meetings/${meeting.id}`}
      title={
        <>
          {formatDay(meeting.startsAt, 'long')}, <Time at={meeting.startsAt} />
        </>
      }
      note={notes.filter(Boolean).join(' · ')}
      end={<StateWord tone={state.tone}>{state.words}</StateWord>}
    />
  )
}

function Nothing({ past }: { past: boolean }) {
  return past ? (
    <EmptyState
      title={t('No meeting is over yet')}
      text={t('Agendas, votes and minutes stay here.')}
      action={{ label: t('Meetings to come'), to: '/people/council/meetings' }}
    />
  ) : (
    <EmptyState
      icon="calendar"
      title={t('No meeting is planned')}
      text={t('With a rhythm in the charter meetings plan themselves; or plan one by hand.')}
      action={{ label: t('Past meetings'), to: '/people/council/meetings?past=true' }}
    />
  )
}

/** What waits without a meeting: it can be voted on with a deadline. */
function Between() {
  const query = useQuery(orpc.council.loose.queryOptions())
  return (
    <Panel
      title={t('Between meetings')}
      note={t('Can be voted on with a deadline, or put on an agenda')}
      end={
        query.data?.me.mayNotPropose === null ? (
          <ButtonLink to="/people/council/items/new" size="s" icon="plus">
            {t('Add something')}
          </ButtonLink>
        ) : undefined
      }
    >
      <QueryView query={query} what={t('What lies between meetings could not be loaded.')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="q">{t('Nothing waits between meetings.')}</p>
          ) : (
            items.map((item) => (
              <Row
                key={item.id}
                to={`/people/council/items/${item.id}`}
                title={item.title}
                note={item.raisedBy.name}
                end={item.vote.state === 'open' ? <StateWord tone="good">{t('Vote open')}</StateWord> : null}
              />
            ))
          )
        }
      </QueryView>
    </Panel>
  )
}
