import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SeatView } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Button } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Menu } from '#web/design/menu.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import styles from './council.module.css'
import { CouncilPlaces } from './places.tsx'
import { NameForm, SeatForm } from './seat-forms.tsx'
import { useAct } from './use-act.ts'
import { areaWord, seatWord } from './words.ts'

/** Seats by area, who holds them, and until when. */
export function Screen() {
  usePlace([t('People'), t('Council'), t('Members')])
  const [adding, setAdding] = useState(false)
  const query = useQuery(orpc.council.seats.queryOptions())
  const me = query.data?.me
  const chairs = me?.mayNotChair === null
  return (
    <Page>
      <PageTitle
        title={t('Members')}
        note={t('One seat for each area that social media touches')}
        actions={
          <Button
            icon={adding ? undefined : 'plus'}
            expanded={adding}
            disabledReason={chairs ? undefined : (me?.mayNotChair ?? undefined)}
            onPress={() => setAdding(!adding)}
          >
            {adding ? t('Close the form') : t('Add a seat')}
          </Button>
        }
      />
      <CouncilPlaces here="members" inside={me?.inside ?? false} />
      {adding && chairs ? (
        <Panel title={t('Add a seat')}>
          <SeatForm onClose={() => setAdding(false)} />
        </Panel>
      ) : null}
      <QueryView
        query={query}
        what={t('The seats could not be loaded.')}
        isEmpty={(data) => data.seats.length === 0}
        empty={
          <EmptyState
            icon="people"
            title={t('There are no seats yet')}
            text={t(
              'A seat stands for an area of the house: marketing, legal, service. Somebody is named to it, with a vote or as an adviser.',
            )}
            action={chairs ? { label: t('Add a seat'), run: () => setAdding(true), icon: 'plus' } : undefined}
          />
        }
      >
        {({ seats }) => (
          <>
            <Seats title={t('With a vote')} seats={seats.filter((seat) => seat.voting)} chairs={chairs} />
            <Seats title={t('Advisers')} seats={seats.filter((seat) => !seat.voting)} chairs={chairs} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Seats({ title, seats, chairs }: { title: string; seats: readonly SeatView[]; chairs: boolean }) {
  if (seats.length === 0) return null
  return (
    <Panel title={title}>
      <div className={styles.seats}>
        {seats.map((seat) => (
          <Seat key={seat.id} seat={seat} chairs={chairs} />
        ))}
      </div>
    </Panel>
  )
}

function Seat({ seat, chairs }: { seat: SeatView; chairs: boolean }) {
  const [open, setOpen] = useState<'name' | 'change' | null>(null)
  const { holder } = seat
  const close = (): void => setOpen(null)
  return (
    <div>
      <div className={styles.seat}>
        {holder ? (
          <Avatar name={holder.name} kind="member" size="m" silent />
        ) : (
          <span className={styles.empty} />
        )}
        <Holder seat={seat} />
        {chairs ? <Acts seat={seat} onOpen={setOpen} /> : null}
        {!chairs && holder === null ? <Chip tone="warn">{t('empty')}</Chip> : null}
      </div>
      {open === 'name' ? <NameForm seat={seat} onClose={close} /> : null}
      {open === 'change' ? <SeatForm seat={seat} onClose={close} /> : null}
    </div>
  )
}

function Holder({ seat }: { seat: SeatView }) {
  const { holder, name, area, to } = seat
  return (
    <span>
      <b className="mid">{holder?.name ?? seatWord(seat)}</b>
      <br />
      <span className="q t13">
        {holder ? `${seatWord(seat)}${name ? ` (${areaWord(area)})` : ''}` : <Empty seat={seat} />}
      </span>
      {holder && to ? <span className="q t13"> · {t('until {day}', { day: formatDay(to) })}</span> : null}
    </span>
  )
}

function Acts({ seat, onOpen }: { seat: SeatView; onOpen: (what: 'name' | 'change') => void }) {
  const vacate = useAct(() => api.council.vacateSeat({ id: seat.id }), t('The seat is free.'))
  const remove = useAct(() => api.council.removeSeat({ id: seat.id }), t('The seat is removed.'))
  const ofHolder = [
    { id: 'name', label: t('Name somebody else'), icon: 'assign', run: () => onOpen('name') },
    { id: 'vacate', label: t('They step down'), icon: 'minus', run: () => vacate.mutate(undefined) },
  ] as const
  return (
    <span className={styles.acts}>
      {seat.holder ? null : (
        <Button size="s" onPress={() => onOpen('name')}>
          {t('Name somebody')}
        </Button>
      )}
      <Menu
        label={t('More for {what}', { what: seatWord(seat) })}
        align="end"
        trigger={(props) => (
          <button {...props} type="button" className="btn s">
            {t('Change')}
          </button>
        )}
        items={[
          ...(seat.holder ? ofHolder : []),
          { id: 'change', label: t('Change the seat'), icon: 'edit', run: () => onOpen('change') },
          'line',
          {
            id: 'remove',
            label: t('Remove the seat'),
            icon: 'trash',
            danger: true,
            run: () => remove.mutate(undefined),
          },
        ]}
      />
    </span>
  )
}

function Empty({ seat }: { seat: SeatView }) {
  const since = seat.emptySince ? formatDay(seat.emptySince) : ''
  const words = {
    never: t('Nobody has been named yet'),
    left: t('Empty since {day}: the holder left the house', { day: since }),
    term: t('Empty since {day}: the term is over', { day: since }),
    ended: t('Empty since {day}', { day: since }),
  }
  return <StateWord tone="warn">{words[seat.emptyBecause ?? 'never']}</StateWord>
}
