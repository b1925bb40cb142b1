import type { DeskGiving } from '#modules/inbox/contract.ts'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import styles from './giving.module.css'
import { settingsWords } from './settings-words.ts'

/** What held before, who changed it and why. */
export function GivingHistory({ desk }: { desk: DeskGiving }) {
  if (desk.history.length === 0) return null
  return (
    <ul className={styles.history} aria-label={t('Versions of {desk}', { desk: desk.name })}>
      {desk.history.map(({ version, settings, reason, by, at }) => (
        <li key={version}>
          <Row
            title={t('Version {version}: {words}', { version, words: settingsWords(settings) })}
            note={
              <>
                {[reason, by].filter(Boolean).join(' · ')}, <Time at={at} />
              </>
            }
          />
        </li>
      ))}
    </ul>
  )
}
