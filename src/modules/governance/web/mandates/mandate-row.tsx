import type { MandateCard } from '#modules/governance/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { limitPhrases } from './limits.ts'
import { MandateNotes } from './mandate-notes.tsx'
import styles from './mandates.module.css'

type MandateRowProps = {
  mandate: MandateCard
  nameOf: (channelId: string) => string
  /** Undefined when the viewer may not change it. */
  onEnd: ((mandate: MandateCard) => void) | undefined
}

/** One mandate: the holder, what they may say as a sentence, on what it hangs, what is wrong with it. */
export function MandateRow({ mandate, nameOf, onEnd }: MandateRowProps) {
  const { member } = mandate
  const note = [member.title, member.departmentName].filter(Boolean).join(', ')
  return (
    <li className={styles.mandate} data-state={mandate.state}>
      <div className={styles.holder}>
        <Avatar name={member.name} silent />
        <div>
          <Link to={`/people/all/${member.id}`} className={styles.name}>
            {member.name}
          </Link>
          {note ? <p className="qq t13">{note}</p> : null}
        </div>
      </div>
      <div className={styles.said}>
        <Sentence mandate={mandate} nameOf={nameOf} />
        <MandateNotes mandate={mandate} />
        {mandate.flags.length > 0 ? (
          <ul className={styles.flags} aria-label={t('What needs a look')}>
            {mandate.flags.map((flag) => (
              <CheckLine key={`${flag.rule} ${flag.message}`} tone="warn" icon="warning">
                {flag.message} <span className="q">{flag.cure}</span>
              </CheckLine>
            ))}
          </ul>
        ) : null}
      </div>
      {/* What comes with a role ends with the role; what was granted by name is changed here. */}
      <div className={styles.acts}>
        {onEnd && mandate.source === 'appointed' ? <Acts mandate={mandate} onEnd={onEnd} /> : null}
      </div>
    </li>
  )
}

function Sentence({ mandate, nameOf }: Pick<MandateRowProps, 'mandate' | 'nameOf'>) {
  return (
    <p className={styles.sentence}>
      {limitPhrases(mandate, nameOf).map((phrase, index) => (
        <span key={phrase.id}>
          {index === 0 ? '' : ', '}
          {phrase.strong ? <b className="strong">{phrase.text}</b> : phrase.text}
        </span>
      ))}
    </p>
  )
}

function Acts({ mandate, onEnd }: { mandate: MandateCard; onEnd: (mandate: MandateCard) => void }) {
  const { id, member } = mandate
  const name = t('Change the mandate of {name}', { name: member.name })
  return (
    <Menu
      label={name}
      align="end"
      trigger={(trigger) => (
        <button type="button" className="btn square ghost" aria-label={name} title={name} {...trigger}>
          <Icon name="more" />
        </button>
      )}
      items={[
        {
          id: 'change',
          label: t('Change it'),
          icon: 'edit',
          to: `/people/mandates/grant?change=${id}&of=${member.id}`,
        },
        { id: 'end', label: t('End it'), icon: 'stop', danger: true, run: () => onEnd(mandate) },
      ]}
    />
  )
}
