import type { Outsider } from '#modules/inbox/contract.ts'
import { Panel } from '#web/design/page.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import styles from './people.module.css'

/** Facts of the register that our answers told them. */
export function FactsPart({ person }: { person: Outsider }) {
  if (person.facts.length === 0) return null
  return (
    <Panel title={t('What they were told')}>
      <ul className={styles.spoken}>
        {person.facts.map((fact) => (
          <li key={`${fact.factId} ${fact.at}`}>
            <Link className={styles.quiet} to={`/inbox/all/${fact.conversationId}`}>
              {fact.name}
            </Link>{' '}
            <span className="q t13">
              {t('“{words}”, {when}', { words: fact.said, when: formatTime(fact.at) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
