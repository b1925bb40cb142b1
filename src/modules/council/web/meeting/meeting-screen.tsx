import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingView } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Menu } from '#web/design/menu.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useGo, useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { CouncilPlaces } from '../places.tsx'
import { useAct } from '../use-act.ts'
import { meetingState } from '../words.ts'
import { Agenda } from './agenda.tsx'
import { Attendance } from './attendance.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { ToApprove } from './to-approve.tsx'

/** One meeting: agenda with votes, who is here, whether it can decide. */
export function Screen() {
  const { meetingId: id = '' } = useParams<{ meetingId: string }>()
  const query = useQuery(orpc.council.meeting.queryOptions({ input: { id } }))
  const title = query.data?.title ?? t('Meeting')
  usePlace([t('People'), t('Council'), title])
  return (
    <Page>
      <QueryView query={query} skeleton="form" what={t('This meeting could not be loaded.')}>
        {(meeting) => <Body meeting={meeting} />}
      </QueryView>
    </Page>
  )
}

function Body({ meeting }: { meeting: MeetingView }) {
  const { edit } = useSearch<{ edit?: boolean }>()
  const set = useSetSearch()
  const state = meetingState(meeting.state)
  const close = (): void => set({ edit: undefined })
  const change = useAct(
    (input: { title: string; startsAt: string; place: string }) =>
      api.council.changeMeeting({ id: meeting.id, ...input }),
    t('Changed.'),
    close,
  )
  return (
    <>
      <PageTitle
        title={meeting.title}
        note={formatDay(meeting.startsAt, 'long')}
        state={<StateWord tone={state.tone}>{state.words}</StateWord>}
        actions={<Acts meeting={meeting} />}
      />
      <CouncilPlaces here="meetings" inside />
      {edit && meeting.me.mayNotChair === null ? (
        <Panel title={t('Move or rename it')} note={t('A meeting that is moved is announced again')}>
          <MeetingForm
            start={meeting}
            submit={t('Save')}
            onSubmit={(input) => change.mutateAsync(input)}
            onClose={close}
          />
        </Panel>
      ) : null}
      <Split aside={<Aside meeting={meeting} />}>
        <ToApprove meeting={meeting} />
        <Agenda meeting={meeting} />
      </Split>
    </>
  )
}

function Aside({ meeting }: { meeting: MeetingView }) {
  const { openedAt, closedAt, invitedAt, place } = meeting
  return (
    <>
      <Panel title={t('When and where')}>
        <Facts
          items={[
            [t('Begins'), <Time key="at" at={meeting.startsAt} />],
            ...(place ? ([[t('Place'), place]] as const) : []),
            [t('Invited'), invitedAt ? <Time key="in" at={invitedAt} /> : t('not yet')],
            ...(openedAt ? ([[t('Opened'), <Time key="op" at={openedAt} />]] as const) : []),
            ...(closedAt ? ([[t('Closed'), <Time key="cl" at={closedAt} />]] as const) : []),
          ]}
        />
        {meeting.minutes ? (
          <p>
            <Link to={`/people/council/meetings/${meeting.id}/minutes`}>{t('Minutes')}</Link>
          </p>
        ) : null}
      </Panel>
      <Attendance meeting={meeting} />
    </>
  )
}

function Acts({ meeting }: { meeting: MeetingView }) {
  const { id, state } = meeting
  const go = useGo()
  const open = useAct(() => api.council.openMeeting({ id }), t('The meeting is open.'))
  const shut = useAct(
    () => api.council.closeMeeting({ id }),
    t('The meeting is closed; the minutes are drafted.'),
    () => go(`/people/council/meetings/${id}/minutes`),
  )
  const chairs = meeting.me.mayNotChair === null
  const mine = meeting.attendance.find((one) => one.me)
  const here = useAct(
    (memberId: string) => api.council.attend({ id, memberId, presence: 'present' }),
    t('Noted.'),
  )
  const adds = meeting.me.mayNotPropose === null && (state === 'planned' || state === 'open')
  return (
    <>
      {adds ? (
        <ButtonLink to={`/people/council/items/new?meeting=${id}`} icon="plus">
          {t('Put something on the agenda')}
        </ButtonLink>
      ) : null}
      {mine && state === 'open' && mine.presence !== 'present' ? (
        <Button kind="pri" busy={here.isPending} onPress={() => here.mutate(mine.member.id)}>
          {t('I am here')}
        </Button>
      ) : null}
      {chairs && state === 'planned' ? (
        <>
          <Button kind="pri" busy={open.isPending} onPress={() => open.mutate(undefined)}>
            {t('Open the meeting')}
          </Button>
          <More id={id} />
        </>
      ) : null}
      {chairs && state === 'open' ? (
        <Button kind="pri" busy={shut.isPending} onPress={() => shut.mutate(undefined)}>
          {t('Close the meeting')}
        </Button>
      ) : null}
    </>
  )
}

/** What the chair does seldom, before the meeting. */
function More({ id }: { id: string }) {
  const set = useSetSearch()
  const [calling, setCalling] = useState(false)
  const cancel = useAct(
    () => api.council.cancelMeeting({ id }),
    t('Called off.'),
    () => setCalling(false),
  )
  const invite = useAct(
    () => api.council.invite({ id }),
    ({ sent }) =>
      t(
        '{n, plural, =0 {No mail server is set up; the agenda stands here and under Today.} one {# invitation sent.} other {# invitations sent.}}',
        { n: sent },
      ),
  )
  return (
    <>
      <Menu
        label={t('More')}
        trigger={(props) => (
          <button {...props} type="button" className="btn">
            {t('More')}
          </button>
        )}
        items={[
          {
            id: 'invite',
            label: t('Send the invitation now'),
            icon: 'send',
            run: () => invite.mutate(undefined),
          },
          { id: 'edit', label: t('Move or rename it'), icon: 'edit', run: () => set({ edit: true }) },
          {
            id: 'cancel',
            label: t('Call it off'),
            icon: 'trash',
            danger: true,
            run: () => setCalling(true),
          },
        ]}
      />
      <ConfirmDialog
        open={calling}
        onClose={() => setCalling(false)}
        busy={cancel.isPending}
        title={t('Call this meeting off?')}
        text={t('What stands on its agenda waits between meetings.')}
        confirm={t('Call it off')}
        onConfirm={() => cancel.mutate(undefined)}
      />
    </>
  )
}
