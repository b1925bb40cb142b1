import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { RunningTimer } from './timer-panel.tsx'

/** On Today: the timer I left running. */
export function Part() {
  const query = useQuery(orpc.planning.timer.queryOptions())
  return (
    <TodayPart
      title={t('My timer')}
      query={query}
      what={t('Your timer could not be loaded.')}
      isEmpty={({ timer }) => timer === null}
    >
      {({ timer }) => (timer ? <RunningTimer timer={timer} /> : null)}
    </TodayPart>
  )
}
