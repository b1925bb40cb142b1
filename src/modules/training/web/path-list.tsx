import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Mine } from '../contract/shapes.ts'
import { courseAddress } from './due-list.tsx'
import styles from './training.module.css'
import { depthName } from './words.ts'

/** The paths meant for my roles or department: courses in order, with what is done. */
export function PathList({ paths }: { paths: Mine['paths'] }) {
  return paths.map((path) => (
    <section key={path.id} className={styles.path} aria-label={path.name}>
      <h3>{path.name}</h3>
      <p className="q t13">
        {t('{depth}: {done} of {all} done', {
          depth: depthName(path.depth),
          done: path.courses.filter((course) => course.certified).length,
          all: path.courses.length,
        })}
      </p>
      <ol>
        {path.courses.map((course, index) => (
          <li key={course.id}>
            {course.certified ? (
              <Icon name="check" size="s" label={t('done')} className="good" />
            ) : (
              <span className="qq num">{index + 1}</span>
            )}
            <Link to={courseAddress(course.id)} className={course.certified ? 'q' : 'ul'}>
              {course.title}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  ))
}
