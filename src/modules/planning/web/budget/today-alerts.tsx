import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { alertWords, useSeen } from './alert-list.tsx'

/** On Today: what I look after and is over plan. */
export function Part() {
  const query = useQuery(orpc.planning.alerts.queryOptions())
  const seen = useSeen()
  return (
    <TodayPart
      title={t('Over plan')}
      query={query}
      what={t('What is over plan could not be loaded.')}
      isEmpty={(data) => data.alerts.length === 0}
      end={(data) => formatNumber(data.alerts.length)}
    >
      {(data) =>
        data.alerts.map((alert) => (
          <TodayItem
            key={alert.id}
            title={alert.label}
            to={`/plan/budget?year=${alert.year}${alert.lineId ? `&line=${alert.lineId}` : ''}`}
            note={alertWords(alert)}
            act={
              <Button onPress={() => seen.mutate({ id: alert.id, seen: true })}>{t('I have seen it')}</Button>
            }
          />
        ))
      }
    </TodayPart>
  )
}
