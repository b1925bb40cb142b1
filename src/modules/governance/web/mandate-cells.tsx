import type { ReactNode } from 'react'
import type { MandateCard } from '#modules/governance/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { verbs, verbWord } from './mandate-words.ts'
import styles from './mandates.module.css'

type OfMandate = { mandate: MandateCard }

/** On a phone there is no head of the column to say what stands here. */
export function Named({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      <span className={styles.head} aria-hidden="true">
        {head}
      </span>
      <span>{children}</span>
    </>
  )
}

export function Holder({ mandate: { member } }: OfMandate) {
  return (
    <>
      {member.name}
      <span className={styles.note}>{[member.title, member.departmentName].filter(Boolean).join(', ')}</span>
    </>
  )
}

export function Verbs({ mandate }: OfMandate) {
  return verbs
    .filter((verb) => mandate.verbs.includes(verb))
    .map(verbWord)
    .join(', ')
}

export function WhenFrom({ mandate: { validFrom, state } }: OfMandate) {
  return (
    <>
      <Time at={validFrom} style="day" />{' '}
      {state === 'coming' ? <StateWord tone="wait">{t('not yet')}</StateWord> : null}
    </>
  )
}

export function WhenTo({ mandate: { validTo, state } }: OfMandate) {
  if (!validTo) return <span className="q">{t('no end')}</span>
  return (
    <>
      <Time at={validTo} style="day" />{' '}
      {state === 'over' ? <StateWord tone="warn">{t('over')}</StateWord> : null}
    </>
  )
}

export function Source({ mandate: { source, grantedBy } }: OfMandate) {
  if (source === 'role') return t('their role')
  return t('granted by {name}', { name: grantedBy ?? t('somebody who left') })
}

type WhereProps = {
  ids: readonly string[] | null
  channels: readonly { id: string; network: string; networkName: string; handle: string }[]
}

export function Where({ ids, channels }: WhereProps) {
  if (ids === null) return t('every channel')
  return (
    <span className={styles.where}>
      {ids.map((id) => {
        const channel = channels.find((one) => one.id === id)
        return (
          <span key={id} className="row">
            {channel ? <NetworkGlyph network={channel.network} label={channel.networkName} /> : null}
            {channel?.handle ?? t('a channel that is gone')}
          </span>
        )
      })}
    </span>
  )
}
