import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { courseAddress, dueWords } from './due-list.tsx'
import { CourseState } from './state.tsx'

/** On Today: what I still have to learn. */
export function Part() {
  const due = useQuery(orpc.training.due.queryOptions())
  return (
    <TodayPart
      title={t('Training to do')}
      query={due}
      what={t('Your training could not be loaded.')}
      isEmpty={(data) => data.due.length === 0}
      end={(data) => formatNumber(data.due.length)}
    >
      {(data) =>
        data.due.slice(0, 5).map((card) => (
          <TodayItem
            key={card.courseId}
            title={card.title}
            to={courseAddress(card.courseId)}
            note={
              <>
                <CourseState state={card.state} dueAt={card.dueAt} certified={false} /> {dueWords(card)}
              </>
            }
            act={
              <ButtonLink to={courseAddress(card.courseId)}>
                {card.lessonsRead > 0 ? t('Go on') : t('Begin')}
              </ButtonLink>
            }
          />
        ))
      }
    </TodayPart>
  )
}
