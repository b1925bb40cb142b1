import type { MandateCard } from '#modules/governance/contract.ts'
import { Chip, type Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import styles from './mandates.module.css'

type State = MandateCard['state']
const looks: Record<State, { tone: Tone; icon: IconName; words: () => string } | null> = {
  valid: null,
  coming: { tone: 'wait', icon: 'hour', words: () => t('not yet') },
  locked: { tone: 'warn', icon: 'lock', words: () => t('locked') },
  over: { tone: 'warn', icon: 'clock', words: () => t('over') },
}

/** On what a mandate hangs: its state, certificates, deputy, and from whom it comes. */
export function MandateNotes({ mandate }: { mandate: MandateCard }) {
  const look = looks[mandate.state]
  return (
    <ul className={styles.notes} aria-label={t('On what it hangs')}>
      {look ? (
        <li>
          <Chip tone={look.tone} icon={look.icon}>
            {look.words()}
          </Chip>
        </li>
      ) : null}
      {mandate.certificates.map((certificate) => (
        <li key={certificate.id}>
          <Certificate {...certificate} />
        </li>
      ))}
      {mandate.deputy ? (
        <li>
          <Deputy deputy={mandate.deputy} />
        </li>
      ) : null}
      {mandate.authorisedSpeaker ? <li>{t('authorised to speak to investors')}</li> : null}
      {mandate.public ? (
        <li>
          <Link to="/p/who-speaks" className="ul">
            {t('on the public page')}
          </Link>
        </li>
      ) : null}
      {mandate.contact ? <li>{t('reached at {contact}', { contact: mandate.contact })}</li> : null}
      <li className="qq">{sourceWords(mandate)}</li>
    </ul>
  )
}

function Certificate({ title, held }: MandateCard['certificates'][number]) {
  if (held) return t('certificate “{title}”', { title })
  return (
    <Chip tone="warn" icon="lock">
      {t('certificate “{title}” is missing', { title })}
    </Chip>
  )
}

function Deputy({ deputy }: { deputy: NonNullable<MandateCard['deputy']> }) {
  const { name, from, to, standing } = deputy
  const values = { name, from: from ? formatDay(from) : '', to: to ? formatDay(to) : '' }
  const when =
    from && to
      ? t('deputy {name}, {from} to {to}', values)
      : from
        ? t('deputy {name}, from {from}', values)
        : to
          ? t('deputy {name}, until {to}', values)
          : t('deputy {name}', values)
  return standing ? <span className="mid">{t('{deputy}, standing in now', { deputy: when })}</span> : when
}

function sourceWords({ source, grantedBy }: MandateCard): string {
  if (source === 'role') return t('comes with their role')
  return t('granted by {name}', { name: grantedBy ?? t('somebody who left') })
}
