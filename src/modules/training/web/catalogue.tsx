import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { type Track, tracks } from '../contract/content.ts'
import type { MyCourse } from '../contract/shapes.ts'
import { courseAddress } from './due-list.tsx'
import { CourseState } from './state.tsx'
import styles from './training.module.css'
import { depthName, trackName, trackWords } from './words.ts'

/** Every course, by track. Everybody may take every course. */
export function Catalogue({ courses }: { courses: readonly MyCourse[] }) {
  return (
    <Panel title={t('Catalogue')} note={t('Open to everybody here')}>
      <div className={styles.tracks}>
        {tracks.map((track) => (
          <TrackList key={track} track={track} courses={courses.filter((one) => one.track === track)} />
        ))}
      </div>
    </Panel>
  )
}

function TrackList({ track, courses }: { track: Track; courses: readonly MyCourse[] }) {
  return (
    <section aria-label={trackName(track)}>
      <h3>
        {trackName(track)} <span className="qq">{formatNumber(courses.length)}</span>
      </h3>
      <p className={`q t13 ${styles.trackNote}`}>{trackWords(track)}</p>
      {courses.length === 0 ? <p className="q">{t('No course in this track yet.')}</p> : null}
      <div className={styles.lines}>
        {courses.map((course) => (
          <Row
            key={course.id}
            to={courseAddress(course.id)}
            title={course.title}
            note={
              <>
                {t('{depth}, {minutes} min. {summary}', {
                  depth: depthName(course.depth),
                  minutes: course.minutes,
                  summary: course.summary,
                })}{' '}
                <CourseState state={course.state} dueAt={course.dueAt} certified={course.certified} />
              </>
            }
          />
        ))}
      </div>
    </section>
  )
}
