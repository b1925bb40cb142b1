import { Chip } from '#web/design/chip.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatTime, t } from '#web/i18n.ts'
import type { EditCourse } from '../contract/manage.ts'
import styles from './training.module.css'

/** What was published, by whom. Certificates keep the version they were earned with. */
export function History({ course }: { course: EditCourse }) {
  if (course.versions.length === 0) return <p className="q">{t('Nothing was published yet.')}</p>
  return (
    <div className={styles.lines}>
      {course.versions.map((one) => (
        <Row
          key={one.version}
          title={t('Version {n}', { n: one.version })}
          note={t('{time}, by {name}', {
            time: formatTime(one.publishedAt),
            name: one.publishedBy ?? t('the system'),
          })}
          end={one.again ? <Chip icon="retry">{t('to be done again')}</Chip> : null}
        />
      ))}
    </div>
  )
}
