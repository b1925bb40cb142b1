import { Button } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './rules.module.css'
import { useDesk } from './use-desk.ts'

/** Who may change the rules when it is not the viewer, and what others adopted while the viewer was at work. */
export function Notices() {
  const { mayNot } = useDesk()
  return (
    <>
      {mayNot ? (
        <p className={styles.notice}>
          <Icon name="lock" size="s" />
          <span>{mayNot}</span>
        </p>
      ) : null}
      <Stale />
    </>
  )
}

function Stale() {
  const { current, basedOn, changed, history, rebase, discard } = useDesk()
  if (changed.length === 0 || basedOn >= current.version) return null
  const newer = history.filter((line) => line.version > basedOn)
  return (
    <section className={`${styles.notice} ${styles.stale}`} aria-label={t('The rules changed meanwhile')}>
      <Icon name="late" size="s" />
      <div>
        <p className="mid">{t('The rules changed while you were at work. What you changed is kept.')}</p>
        <ul>
          {newer.map((line) => (
            <li key={line.version}>
              {t('Version {version} by {who}: {reason}', {
                version: line.version,
                who: line.by ?? t('the council'),
                reason: line.reason,
              })}
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button size="s" onPress={rebase}>
            {t('Take my changes onto version {version}', { version: current.version })}
          </Button>
          <Button size="s" onPress={discard}>
            {t('Drop mine')}
          </Button>
        </div>
      </div>
    </section>
  )
}
