import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RotaRehearsed, RotaToday } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { FilePanel } from './file-panel.tsx'
import { KeptPanel } from './kept-panel.tsx'
import { Outcomes, type Shown } from './outcomes.tsx'
import css from './rehearsal.module.css'
import { trialOf } from './trial-draft.ts'
import { TrialForm } from './trial-form.tsx'
import { useTrial } from './use-trial.ts'
import { useWrittenRules } from './use-written-rules.ts'

/** Inbox, Try another rota: what really came, answered by other people at other hours. */
export function Screen() {
  const { draft, edit, clear } = useTrial()
  const weeks = Number(draft.weeks)
  const today = useQuery(
    orpc.inbox.rotaToday.queryOptions({
      input: { weeks },
      placeholderData: keepPreviousData,
      staleTime: 300_000,
    }),
  )
  usePlace([t('Inbox'), t('Try another rota')])
  return (
    <Page>
      <PageTitle
        title={t('Try another rota')}
        note={t('What really came in, answered by other people at other hours')}
      />
      <QueryView
        query={today}
        skeleton="chart"
        what={t('What came in could not be read.')}
        isEmpty={({ arrivals }) => arrivals === 0}
        empty={
          <>
            <EmptyState
              title={t('Nothing came in these weeks')}
              text={t('There is nothing of yours to try a rota on yet. A file of messages will do.')}
            />
            <FilePanel />
          </>
        }
      >
        {(data) => <Rehearsal today={data} draft={draft} edit={edit} clear={clear} />}
      </QueryView>
    </Page>
  )
}

type RehearsalProps = { today: RotaToday } & ReturnType<typeof useTrial>

/** At most so many kept ones beside each other. */
const MOST_SHOWN = 4

function Rehearsal({ today, draft, edit, clear }: RehearsalProps) {
  const written = useWrittenRules()
  const [tried, setTried] = useState<RotaRehearsed | null>(null)
  const [chosen, setChosen] = useState<readonly { id: string; name: string; outcome: RotaRehearsed }[]>([])
  const trying = useMutation({
    mutationFn: () => {
      const trial = trialOf(draft, written)
      return trial ? orpc.inbox.tryRota.call({ trial }) : Promise.resolve(null)
    },
    onSuccess: setTried,
    onError: toastError,
  })
  const shown: Shown[] = [
    { id: 'was', name: t('As it really was'), rehearsed: today.was },
    { id: 'replayed', name: t('Replayed with who was there'), rehearsed: today.replayed },
    ...(tried ? [{ id: 'tried', name: t('Your rota'), rehearsed: tried }] : []),
    ...chosen.map(({ id, name, outcome }) => ({ id, name, rehearsed: outcome })),
  ]
  const toggle = (id: string, name: string, outcome: RotaRehearsed): void =>
    setChosen(
      chosen.some((one) => one.id === id)
        ? chosen.filter((one) => one.id !== id)
        : [...chosen, { id, name, outcome }].slice(-(MOST_SHOWN - 1)),
    )
  return (
    <>
      <p className={`q t13 ${css.came}`}>
        {t(
          '{n, plural, one {# message waited for an answer} other {# messages waited for an answer}} in this time.',
          {
            n: today.arrivals,
          },
        )}{' '}
        {today.handling
          ? t(
              'An answer took {median} min in the middle and {p90} min in one of ten, read from {n} answers.',
              {
                median: formatNumber(today.handling.median, 'one'),
                p90: formatNumber(today.handling.p90, 'one'),
                n: formatNumber(today.handling.seen),
              },
            )
          : t(
              'Too few answers were sent one after another to say how long one takes; 6 minutes are taken for it.',
            )}
      </p>
      {tried?.routed ? <Routed routed={tried.routed} /> : null}
      <Outcomes shown={shown} />
      <TrialForm
        today={today}
        draft={draft}
        written={written}
        edit={edit}
        clear={() => {
          clear()
          setTried(null)
        }}
        busy={trying.isPending}
        onTry={() => trying.mutate()}
      />
      <KeptPanel
        draft={draft}
        written={written}
        mayKeep={today.mayKeep}
        chosen={chosen.map(({ id }) => id)}
        onToggle={toggle}
      />
      <FilePanel />
      <Notes />
    </>
  )
}

/** How many conversations the rules that were tried send elsewhere. */
function Routed({ routed }: { routed: NonNullable<RotaRehearsed['routed']> }) {
  const { looked, moved, partial } = routed
  return (
    <p className="t13">
      {t('Of {looked} conversations your rules send {moved} to another desk than the rules of now.', {
        looked: formatNumber(looked),
        moved: formatNumber(moved),
      })}
      {partial ? ` ${t('Older ones were not asked about and stay where they were.')}` : null}
    </p>
  )
}

function Notes() {
  return (
    <Panel title={t('What this does not know')}>
      <ul className="t13 q ul">
        <li>
          {t(
            'Everything comes when it really came: who is answered sooner might write again sooner, or less.',
          )}
        </li>
        <li>
          {t(
            'Who was at work is read from answers that were sent; who was there and had nothing to do is not seen. Where “Replayed” is far from “As it really was”, trust the rest as little.',
          )}
        </li>
        <li>
          {t(
            'Everybody at a desk is taken to answer everything there, one thing after another, whatever is due first.',
          )}
        </li>
        <li>
          {t(
            'What was closed without an answer is left out, and nobody pauses, asks a colleague or waits for a consent.',
          )}
        </li>
      </ul>
    </Panel>
  )
}
