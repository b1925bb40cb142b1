import type { Outsider } from '#modules/inbox/contract.ts'
import { CheckLine } from '#web/design/checks.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useSession } from '#web/session.ts'
import styles from './people.module.css'

/** Conversations with the same person that are open, and with whom. */
export function OpenLines({ open, but }: { open: Outsider['open']; but?: string }) {
  const me = useSession().member.id
  return (
    <>
      {open
        .filter(({ id }) => id !== but)
        .map(({ id, title, desk, owner, lastDirection, lastMessageAt }) => (
          <CheckLine
            key={id}
            tone={owner && owner.id !== me ? 'warn' : 'plain'}
            icon="people"
            action={
              <Link className="link" to={`/inbox/all/${id}`}>
                {t('Open it')}
              </Link>
            }
          >
            <b className="mid">
              {owner === null
                ? t('Open on the desk of {desk}', { desk: desk.name })
                : owner.id === me
                  ? t('You have another conversation with them')
                  : t('{name} of {desk} is answering them', { name: owner.name, desk: desk.name })}
            </b>{' '}
            <span className="q">
              {lastDirection === 'in'
                ? t('“{title}”, they wrote {when}', { title, when: formatTime(lastMessageAt) })
                : t('“{title}”, answered {when}', { title, when: formatTime(lastMessageAt) })}
            </span>
          </CheckLine>
        ))}
    </>
  )
}

/** Which desks have spoken to them lately, and what they said. */
export function SpokenLines({ spoken }: { spoken: Outsider['spoken'] }) {
  if (spoken.length === 0) return null
  return (
    <ul className={styles.spoken}>
      {spoken.map(({ desk, by, at, conversationId, excerpt }) => (
        <li key={desk.id}>
          <Link to={`/inbox/all/${conversationId}`} className={styles.quiet}>
            {t('{desk} spoke to them {when}', { desk: desk.name, when: formatTime(at) })}
          </Link>
          <span className="q t13">
            {' '}
            {by}: {excerpt}
          </span>
        </li>
      ))}
    </ul>
  )
}
