import { useQuery } from '@tanstack/react-query'
import type { RotaView, SwapView } from '#modules/on-call/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from './on-call.module.css'
import { PutIn } from './put-in.tsx'
import { RotaStrip } from './rota-strip.tsx'
import { useAct } from './use-act.ts'
import { stretchText } from './words.ts'

/** On call: who is, who comes next, my shifts, and shifts on offer. */
export function Screen() {
  const query = useQuery(orpc.onCall.overview.queryOptions())
  usePlace([t('On call')])
  const add = query.data && query.data.mayNot === null
  return (
    <Page>
      <PageTitle
        title={t('On call')}
        note={t('Who is fetched when something happens, day and night.')}
        actions={
          add ? (
            <ButtonLink to="/on-call/rotas/new" icon="plus">
              {t('New rota')}
            </ButtonLink>
          ) : null
        }
      />
      <QueryView query={query} skeleton="list" what={t('The rotas could not be loaded.')}>
        {(data) => (
          <div className={css.body}>
            {data.rotas.length === 0 ? <NoRota mayNot={data.mayNot} /> : null}
            {data.rotas.map((rota) => (
              <OneRota key={rota.id} rota={rota} may={data.mayNot === null} people={data.people} />
            ))}
            <Mine mine={data.mine} />
            <Swaps swaps={data.swaps} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}

function NoRota({ mayNot }: { mayNot: string | null }) {
  return (
    <EmptyState
      icon="bell"
      title={t('Nobody is on call yet')}
      text={mayNot ?? t('Until there is a rota, alarms ring whoever owns the organisation.')}
      action={mayNot ? undefined : { label: t('New rota'), to: '/on-call/rotas/new', icon: 'plus' }}
    />
  )
}

type OneProps = { rota: RotaView; may: boolean; people: readonly { id: string; name: string }[] }

function OneRota({ rota, may, people }: OneProps) {
  return (
    <Panel
      title={rota.name}
      note={rota.departmentName ?? t('For the whole house')}
      end={
        may ? (
          <ButtonLink size="s" to={`/on-call/rotas/${rota.id}`}>
            {t('Change')}
          </ButtonLink>
        ) : null
      }
    >
      <p>
        <b className="mid">{rota.now?.name ?? t('Nobody')}</b>{' '}
        <span className="q">
          {rota.nextAt
            ? t('until {when}, then {name}', {
                when: formatTime(rota.nextAt),
                name: rota.next?.name ?? t('nobody'),
              })
            : t('for the next eight weeks')}
        </span>
      </p>
      <RotaStrip
        shifts={rota.shifts}
        people={people}
        label={t('The next two weeks of {rota}', { rota: rota.name })}
      />
      <Conflicts rota={rota} />
      <PutIn rota={rota} may={may} />
    </Panel>
  )
}

function Conflicts({ rota }: { rota: RotaView }) {
  if (rota.conflicts.length === 0) return null
  return (
    <ul className={css.lines}>
      {rota.conflicts.map(({ member, kind, from, to }) => (
        <li key={`${member.id}${kind}${from}`} className="t13 warn">
          {kind === 'away' && from && to
            ? t('{name} is away in this shift: {stretch}', {
                name: member.name,
                stretch: stretchText(from, to),
              })
            : kind === 'left'
              ? t('Somebody in this rota has left.')
              : t('{name} can be reached in one way only.', { name: member.name })}
        </li>
      ))}
    </ul>
  )
}

type Mine = { rotaId: string; rotaName: string; from: string; to: string }

function Mine({ mine }: { mine: readonly Mine[] }) {
  const offer = useAct(api.onCall.offerSwap, t('Offered. Until somebody takes it, it stays yours.'))
  if (mine.length === 0) return null
  return (
    <Panel title={t('Your shifts')} note={t('In the next eight weeks.')}>
      <ul className={css.lines}>
        {mine.slice(0, 30).map(({ rotaId, rotaName, from, to }) => (
          <li key={`${rotaId}${from}`} className={css.line}>
            <span>
              {stretchText(from, to)} <span className="q">{rotaName}</span>
            </span>
            <Button
              size="s"
              busy={offer.isPending && offer.variables.from === from}
              label={t('Offer {stretch}', { stretch: stretchText(from, to) })}
              onPress={() => offer.mutate({ rotaId, from, to, note: '' })}
            >
              {t('Offer')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Swaps({ swaps }: { swaps: readonly SwapView[] }) {
  const take = useAct(api.onCall.takeSwap, t('Yours now. Both of you are told at the hand-over.'))
  const keep = useAct(api.onCall.withdrawSwap, t('It stays yours.'))
  if (swaps.length === 0) return null
  return (
    <Panel title={t('On offer')}>
      <ul className={css.lines}>
        {swaps.map(({ id, by, from, to, rotaName, note, mine }) => (
          <li key={id} className={css.line}>
            <span>
              {stretchText(from, to)}{' '}
              <span className="q">{[rotaName, by.name, note].filter(Boolean).join(' · ')}</span>
            </span>
            {mine ? (
              <Button size="s" busy={keep.isPending} onPress={() => keep.mutate({ id })}>
                {t('Keep it')}
              </Button>
            ) : (
              <Button size="s" kind="pri" busy={take.isPending} onPress={() => take.mutate({ id })}>
                {t('Take it')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
