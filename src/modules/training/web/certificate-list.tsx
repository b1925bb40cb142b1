import { Chip } from '#web/design/chip.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { CertificateCard } from '../contract/shapes.ts'
import { courseAddress } from './due-list.tsx'
import { dueDayOf } from './state.tsx'
import styles from './training.module.css'

/** What I hold and held, newest first. */
export function CertificateList({ certificates }: { certificates: readonly CertificateCard[] }) {
  if (certificates.length === 0)
    return <p className="q">{t('None yet. Read a course and pass its quiz; the certificate stands here.')}</p>
  return (
    <div className={styles.lines}>
      {certificates.map((one) => (
        <div key={one.id} className={styles.certificate}>
          <Link to={courseAddress(one.courseId)} className="mid">
            {one.courseTitle}
          </Link>
          <span className="row">
            <CertificateState certificate={one} />
            <span className="q t13">
              {t('earned {day}, {score} of {total}', {
                day: formatDay(one.earnedAt),
                score: one.score,
                total: one.total,
              })}
            </span>
          </span>
          {one.state === 'revoked' ? (
            <span className="q t13">
              {t('Taken back by {name}: {reason}', {
                name: one.revokedBy ?? t('the system'),
                reason: one.reason ?? '',
              })}
            </span>
          ) : null}
        </div>
      ))}
    </div>
  )
}

export function CertificateState({ certificate }: { certificate: CertificateCard }) {
  const { state, expiresAt } = certificate
  const day = expiresAt ? dueDayOf(expiresAt) : ''
  if (state === 'revoked')
    return (
      <Chip tone="stop" icon="stop">
        {t('taken back')}
      </Chip>
    )
  if (state === 'expired')
    return (
      <Chip tone="warn" icon="late">
        {t('ended {day}', { day })}
      </Chip>
    )
  if (state === 'ending')
    return (
      <Chip tone="warn" icon="clock">
        {t('ends {day}', { day })}
      </Chip>
    )
  return (
    <Chip tone="good" icon="check">
      {expiresAt ? t('until {day}', { day }) : t('for good')}
    </Chip>
  )
}
