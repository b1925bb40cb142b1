import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { useAct } from '../board/use-board.ts'
import { lineWords } from './line-words.ts'

/** On Today: figures beyond a line of mine. */
export function Part() {
  const query = useQuery(orpc.insights.crossings.queryOptions())
  const seen = useAct((alertId: string) => api.insights.seenCrossing({ alertId }), t('Taken off Today.'))
  return (
    <TodayPart
      title={t('Figures beyond a line')}
      query={query}
      what={t('The lines could not be loaded.')}
      isEmpty={({ crossings }) => crossings.length === 0}
    >
      {({ crossings }) =>
        crossings.map((crossing) => (
          <TodayItem
            key={crossing.alertId}
            to={`/scoreboard/${crossing.metric.id}`}
            title={lineWords(crossing)}
            note={crossing.department?.name ?? t('the whole house')}
            act={
              <Button size="s" busy={seen.isPending} onPress={() => seen.mutate(crossing.alertId)}>
                {t('Seen')}
              </Button>
            }
          />
        ))
      }
    </TodayPart>
  )
}
