import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { CourseView } from '../contract/shapes.ts'
import { courseAddress } from './due-list.tsx'
import styles from './training.module.css'

type ContentsProps = { course: CourseView; current?: string | undefined; quiz?: boolean | undefined }

/** What the course is made of, what I have read, and where I am. */
export function Contents({ course, current, quiz }: ContentsProps) {
  const passed = course.certificate !== null && course.certificate.state !== 'expired'
  return (
    <nav className={styles.contents} aria-label={t('Lessons of this course')}>
      <p className="q t13">{course.summary}</p>
      <ol>
        {course.lessons.map((lesson, index) => (
          <li key={lesson.id}>
            <Link
              to={`${courseAddress(course.id)}/${lesson.id}`}
              className={styles.content}
              current={lesson.id === current ? 'page' : undefined}
            >
              {lesson.readAt ? (
                <Icon name="check" size="s" label={t('You have read it')} className="good" />
              ) : (
                <span className="qq num">{index + 1}</span>
              )}
              <span>{lesson.title}</span>
            </Link>
          </li>
        ))}
        <li>
          <Link
            to={`/people/training/quiz/${course.id}`}
            className={styles.content}
            current={quiz ? 'page' : undefined}
          >
            <Icon
              name={passed ? 'check' : 'consent'}
              size="s"
              className={passed ? 'good' : 'qq'}
              label={passed ? t('Passed') : undefined}
            />
            <span>
              {t('Quiz: {n, plural, one {# question} other {# questions}}', { n: course.quiz.draw })}
            </span>
          </Link>
        </li>
      </ol>
    </nav>
  )
}
