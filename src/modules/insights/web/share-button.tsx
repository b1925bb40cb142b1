import { ButtonLink } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from './scoreboard.module.css'

type Shared = { metric?: string | undefined; department?: string | undefined }

/** Leads to a read-only link of what is shown here, for who may show figures outside the house. */
export function ShareButton({ metric, department }: Shared) {
  const { member } = useSession()
  if (!member.rights.includes('figures.share')) return null
  const asked = new URLSearchParams({ ...(metric ? { metric } : {}), ...(department ? { department } : {}) })
  return (
    <ButtonLink to={`/reports/links?make=true&${asked}`} icon="link" className={styles.noPhone}>
      {t('Share as a link')}
    </ButtonLink>
  )
}
