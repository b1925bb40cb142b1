import type { ClocksPreview } from '#modules/inbox/contract.ts'
import { formatDay, t } from '#web/i18n.ts'
import { type Stretch, weekOf } from './week.ts'
import styles from './week-picture.module.css'
import { whenAt } from './words.ts'

const left = (part: number) => ({ left: `${part * 100}%` })
const span = ({ from, to }: Stretch) => ({ left: `${from * 100}%`, width: `${(to - from) * 100}%` })

/** The days from the message to its end: when the desk is open, when the clock runs, when somebody is warned. */
export function WeekPicture({ preview }: { preview: ClocksPreview }) {
  const { zone, first } = preview
  const days = weekOf(preview)
  const cut = days.length > 0 && days.every(({ ends }) => ends === undefined)
  return (
    <figure className={styles.week} aria-label={t('The days until it is due')}>
      {days.map((day) => (
        <div key={day.day} className={styles.day}>
          <span className={styles.name}>{formatDay(day.noon, 'short', zone)}</span>
          <span className={styles.track}>
            {day.open.map((one) => (
              <span key={`o${one.from}`} className={styles.open} style={span(one)} />
            ))}
            {day.runs.map((one) => (
              <span key={`r${one.from}`} className={styles.runs} style={span(one)} />
            ))}
            {day.begins === undefined ? null : <span className={styles.begins} style={left(day.begins)} />}
            {day.warns === undefined ? null : <span className={styles.warns} style={left(day.warns)} />}
            {day.ends === undefined ? null : <span className={styles.ends} style={left(day.ends)} />}
          </span>
        </div>
      ))}
      <figcaption className="qq t13">
        <span className={styles.keyOpen} /> {t('open')} <span className={styles.keyRuns} />{' '}
        {t('the clock runs')} <span className={styles.keyBegins} /> {t('they write')}{' '}
        {first.warnAt ? (
          <>
            <span className={styles.keyWarns} /> {t('warning')}{' '}
          </>
        ) : null}
        <span className={styles.keyEnds} /> {t('due')}
        {cut ? (
          <> · {t('Not all days are shown; it is due {when}.', { when: whenAt(first.dueAt, zone) })}</>
        ) : null}
      </figcaption>
    </figure>
  )
}
