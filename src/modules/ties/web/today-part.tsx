import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useAct } from './use-act.ts'

/** On Today: my consent ends soon. */
export function Part() {
  const mine = useQuery(orpc.ties.mine.queryOptions())
  const renew = useAct(() => api.ties.allow(), t('Renewed.'))
  return (
    <TodayPart
      title={t('A consent of yours ends')}
      query={mine}
      what={t('Whether you allow it could not be loaded.')}
      isEmpty={({ consent }) => !consent?.endsSoon}
    >
      {({ consent }) => (
        <TodayItem
          to="/people/ties"
          title={t('Count whom I work with')}
          note={t('Ends on {day}. If you do nothing, what is kept of you is erased then.', {
            day: consent ? formatDay(consent.endsAt) : '',
          })}
          act={
            <Button size="s" kind="pri" busy={renew.isPending} onPress={() => renew.mutate(undefined)}>
              {t('Renew')}
            </Button>
          }
        />
      )}
    </TodayPart>
  )
}
