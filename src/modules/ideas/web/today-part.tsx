import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'

/** What people outside asked for and nobody has looked at. */
export function Part() {
  const waiting = useQuery(orpc.ideas.waiting.queryOptions({ input: {} }))
  return (
    <TodayPart
      title={t('Requests to look at')}
      query={waiting}
      what={t('The requests could not be loaded.')}
      isEmpty={(data) => data.count === 0}
      end={(data) => formatNumber(data.count)}
    >
      {(data) =>
        data.requests.map((request) => (
          <TodayItem
            key={request.id}
            title={request.text}
            to="/publish/ideas/requests"
            note={request.from.question}
            act={<ButtonLink to="/publish/ideas/requests">{t('Sort')}</ButtonLink>}
          />
        ))
      }
    </TodayPart>
  )
}
