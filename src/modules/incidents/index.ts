import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { incidentsHoldings } from './holdings.ts'
import { updateDueJob } from './jobs/update-due.ts'
import { watchJob } from './jobs/watch.ts'
import { incidentMetrics } from './metrics.ts'

export { moveOnBoard, putOnBoard } from './commands/board.ts'
export { describeIncident, setSaying } from './commands/describe.ts'
export { measureIncident } from './commands/measure.ts'
export { moveIncident } from './commands/move.ts'
export { openIncident } from './commands/open-by-hand.ts'
export { allClear, pauseForIncident } from './commands/pause.ts'
export { moveReview, saveReview } from './commands/review.ts'
export { appoint, claim } from './commands/seats.ts'
export { setFloor, setSeverity } from './commands/severity.ts'
export { noteStatement } from './commands/statements.ts'
export { addTask, settleTask } from './commands/tasks.ts'
export { keepFigures } from './commands/watch.ts'
export { writeEntry } from './commands/write.ts'
export { emptyReview } from './domain/review.ts'
export type { HourFigures } from './outside.ts'
export { listIncidents } from './queries/list.ts'

export const incidentsModule = defineModule({
  name: 'incidents',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [watchJob, updateDueJob],
  metrics: incidentMetrics,
  holdings: incidentsHoldings,
  reactions: [
    defineReaction({
      name: 'incidents.on-signal',
      on: ['signal.raised', 'signal.grew', 'signal.ended'],
      load: () => import('./reactions/on-signal.ts').then((file) => file.onSignal),
    }),
    defineReaction({
      name: 'incidents.on-page',
      on: ['page.started', 'page.rung', 'page.acknowledged', 'page.unreachable'],
      when: ({ data }) => data.subjectType === 'incident',
      load: () => import('./reactions/on-page.ts').then((file) => file.onPage),
    }),
    defineReaction({
      name: 'incidents.on-statement',
      on: ['statement.published'],
      load: () => import('./reactions/on-statement.ts').then((file) => file.onStatement),
    }),
    defineReaction({
      name: 'incidents.on-post-live',
      on: ['post.live'],
      when: ({ data }) => data.kind === 'post',
      load: () => import('./reactions/on-post-live.ts').then((file) => file.onPostLive),
    }),
    defineReaction({
      name: 'incidents.on-pause',
      on: ['pause.lifted'],
      load: () => import('./reactions/on-pause.ts').then((file) => file.onPauseLifted),
    }),
  ],
})
