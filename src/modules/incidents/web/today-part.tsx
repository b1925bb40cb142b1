import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, formatTime, t } from '#web/i18n.ts'
import { seatWord, severityName } from './words.ts'

/** Incidents I have a seat in, hand-overs to accept, tasks, reviews. */
export function Part() {
  const query = useQuery(orpc.incidents.mine.queryOptions())
  return (
    <TodayPart
      title={t('Incidents')}
      query={query}
      what={t('Your incidents could not be loaded.')}
      isEmpty={(data) =>
        data.incidents.length + data.tasks.length + data.handovers.length + data.reviews.length === 0
      }
    >
      {(data) => (
        <>
          {data.handovers.map((one) => (
            <TodayItem
              key={one.id}
              title={t('{name} hands over to you: {seat}', { name: one.from.name, seat: seatWord(one.seat) })}
              to={`/incidents/${one.incidentId}`}
              note={`${one.title}. ${one.situation}`}
              act={<ButtonLink to={`/incidents/${one.incidentId}`}>{t('Read and accept')}</ButtonLink>}
            />
          ))}
          {data.incidents.map((one) => (
            <TodayItem
              key={one.id}
              title={`${severityName(one.severity)}: ${one.title}`}
              to={`/incidents/${one.id}`}
              note={
                one.updateDueAt
                  ? t('Next update due {time}', { time: formatTime(one.updateDueAt) })
                  : t('No update is due.')
              }
              act={<ButtonLink to={`/incidents/${one.id}`}>{t('War room')}</ButtonLink>}
            />
          ))}
          {data.tasks.map((one) => (
            <TodayItem
              key={one.id}
              title={one.words}
              to={`/incidents/${one.incidentId}${one.kind === 'action' ? '/review' : '?part=tasks'}`}
              note={one.dueAt ? t('Due {time}', { time: formatTime(one.dueAt) }) : t('Task of an incident')}
            />
          ))}
          {data.reviews.map((one) => (
            <TodayItem
              key={one.id}
              title={t('Review: {title}', { title: one.title })}
              to={`/incidents/${one.id}/review`}
              note={t('You meet on {day}.', { day: formatDay(one.meetingAt) })}
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}
