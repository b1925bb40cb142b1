import { formatExact, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import styles from './scoreboard.module.css'
import { usePeriod } from './use-period.ts'
import { periodDays } from './words.ts'

/** On paper only: whose figures these are, over which days, and when they were printed. */
export function PrintHead() {
  const { organisation } = useSession()
  const { period, zone } = usePeriod()
  return (
    <p className={styles.printHead}>
      <b className="strong">{organisation.name}</b>
      {', '}
      {t('{days}, days of {zone}. Printed {when}.', {
        days: periodDays(period),
        zone,
        when: formatExact(new Date()),
      })}
    </p>
  )
}
