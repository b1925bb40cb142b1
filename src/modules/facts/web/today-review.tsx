import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { useFactAct } from './use-fact-act.ts'

/** My facts that nobody looked at for a year, and facts whose owner left. */
export function Part() {
  const query = useQuery(orpc.facts.today.queryOptions())
  const review = useFactAct(api.facts.review, () => t('Reviewed. It is due again in a year.'))
  return (
    <TodayPart
      title={t('Facts to review')}
      query={query}
      what={t('The facts to review could not be loaded.')}
      isEmpty={(data) => data.review.length === 0}
      end={(data) => formatNumber(data.review.length)}
    >
      {(data) =>
        data.review.map((one) => (
          <TodayItem
            key={one.factId}
            title={one.name}
            to={`/people/facts/fact/${one.factId}`}
            note={
              one.why === 'year'
                ? t('due since {time}', { time: formatTime(one.since) })
                : t('its owner left {time}', { time: formatTime(one.since) })
            }
            act={
              one.why === 'year' ? (
                <Button busy={review.isPending} onPress={() => review.mutate({ factId: one.factId })}>
                  {t('It still holds')}
                </Button>
              ) : (
                <ButtonLink to={`/people/facts/fact/${one.factId}?form=change`}>
                  {t('Choose an owner')}
                </ButtonLink>
              )
            }
          />
        ))
      }
    </TodayPart>
  )
}
