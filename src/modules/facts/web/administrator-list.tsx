import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import type { ProfileBoardRow } from '../contract.ts'
import { AdministratorDialog } from './administrator-dialog.tsx'
import styles from './facts.module.css'
import { useFactAct } from './use-fact-act.ts'

type Person = ProfileBoardRow['administrators']['people'][number]
type Props = { row: ProfileBoardRow; mayNotEdit: string | null }

/** Who administers the page: as registered, and as the network lists it or somebody confirmed by hand. */
export function AdministratorList({ row, mayNotEdit }: Props) {
  const [adding, setAdding] = useState(false)
  const confirm = useFactAct(api.facts.confirmAdministrators, () =>
    t('Confirmed. You are reminded in 90 days.'),
  )
  const { administrators, channelId, displayName } = row
  return (
    <section aria-label={t('Administrators of {name}', { name: displayName })}>
      <SectionHead
        level={3}
        title={t('Administrators')}
        end={
          mayNotEdit ? undefined : (
            <Button
              size="s"
              icon="plus"
              label={t('Register an administrator of {name}', { name: displayName })}
              onPress={() => setAdding(true)}
            >
              {t('Register')}
            </Button>
          )
        }
      />
      {administrators.people.length === 0 ? <p className="q">{t('Nobody is registered.')}</p> : null}
      {administrators.people.map((person) => (
        <PersonLine key={person.id ?? person.handle ?? person.name} person={person} mayNotEdit={mayNotEdit} />
      ))}
      {administrators.cannotRead ? (
        <div className={styles.person}>
          <p className="q">
            {administrators.cannotRead} <Confirmed row={row} />
          </p>
          {mayNotEdit ? null : (
            <Button
              size="s"
              icon="check"
              busy={confirm.isPending}
              label={t('I looked: it is so ({name})', { name: displayName })}
              onPress={() => confirm.mutate({ channelId })}
            >
              {t('I looked: it is so')}
            </Button>
          )}
        </div>
      ) : null}
      {adding ? <AdministratorDialog row={row} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function Confirmed({ row }: { row: ProfileBoardRow }) {
  const { confirmed } = row.administrators
  if (!confirmed) return <StateWord tone="warn">{t('Nobody has confirmed them yet.')}</StateWord>
  const said = t('Confirmed by hand by {name} on {day}.', {
    name: confirmed.by,
    day: formatDay(confirmed.at),
  })
  return confirmed.over ? <StateWord tone="warn">{said}</StateWord> : said
}

function PersonLine({ person, mayNotEdit }: { person: Person; mayNotEdit: string | null }) {
  const end = useFactAct(api.facts.endAdministrator, () => t('The entry has ended.'))
  const { id } = person
  const about = [person.handle, person.role, person.note].filter(Boolean).join(', ')
  return (
    <div className={styles.person}>
      <span>
        {person.name} {about ? <span className="qq">{about}</span> : null}
        {person.validTo ? (
          <span className="qq"> {t('until {day}', { day: formatDay(person.validTo) })}</span>
        ) : null}
      </span>
      <PersonState state={person.state} />
      {id && !mayNotEdit ? (
        <Button
          size="s"
          kind="ghost"
          busy={end.isPending}
          label={t('End the entry of {name}', { name: person.name })}
          onPress={() => end.mutate({ id })}
        >
          {t('End')}
        </Button>
      ) : null}
    </div>
  )
}

function PersonState({ state }: { state: Person['state'] }) {
  switch (state) {
    case 'agrees':
      return <StateWord tone="good">{t('listed by the network')}</StateWord>
    case 'registered':
      return <Chip>{t('registered')}</Chip>
    case 'missing':
      return <StateWord tone="wait">{t('not listed by the network')}</StateWord>
    case 'real-only':
      return <StateWord tone="stop">{t('on the network, not in the register')}</StateWord>
    case 'left':
      return <StateWord tone="stop">{t('has left; take their access away')}</StateWord>
    case 'over':
      return <StateWord tone="warn">{t('their time is over')}</StateWord>
  }
}
