import { ButtonLink } from '#web/design/button.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import type { DueCard } from '../contract/shapes.ts'
import { CourseState } from './state.tsx'
import styles from './training.module.css'

export const courseAddress = (courseId: string): string => `/people/training/course/${courseId}`

/** Why a course is on my list, and how far I am. */
export function dueWords(card: DueCard): string {
  if (card.renewal) return t('Your certificate ends; do it again to keep it.')
  if (card.lessonsRead >= card.lessons) return t('All lessons read; the quiz is left.')
  if (card.lessonsRead > 0)
    return t('{read} of {all} lessons read', { read: card.lessonsRead, all: card.lessons })
  return t('{minutes} min', { minutes: card.minutes })
}

/** What I still have to do, what is over first. */
export function DueList({ due }: { due: readonly DueCard[] }) {
  return (
    <div className={styles.lines}>
      {due.map((card) => (
        <Row
          key={card.courseId}
          to={courseAddress(card.courseId)}
          title={card.title}
          note={
            <>
              <CourseState state={card.state} dueAt={card.dueAt} certified={false} />{' '}
              {card.required ? t('Required. {words}', { words: dueWords(card) }) : dueWords(card)}
            </>
          }
          end={
            <ButtonLink kind={card.state === 'overdue' ? 'pri' : 'plain'} to={courseAddress(card.courseId)}>
              {card.lessonsRead > 0 ? t('Go on') : t('Begin')}
            </ButtonLink>
          }
        />
      ))}
    </div>
  )
}
