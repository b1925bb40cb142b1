import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { carryOutJob } from './jobs/carry-out.ts'
import { catchUpJob } from './jobs/catch-up.ts'
import { takeJob } from './jobs/take.ts'
import { postComments, postShares, postViews } from './metrics.ts'
import { postShareRate, viewIndexMetric } from './metrics-relative.ts'

export { editPost } from './commands/edit-post.ts'
export { planPost } from './commands/plan-post.ts'
export { removePost } from './commands/remove-post.ts'
export { takeDue } from './commands/take-due.ts'
export type { Measurement, ResultRow } from './contract.ts'
export type { HourResult } from './domain/hours.ts'
export { figuresOf, resultsByHour, topPosts } from './queries/front-door.ts'

export const resultsModule = defineModule({
  name: 'results',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [takeJob, carryOutJob, catchUpJob],
  metrics: [postViews, postShares, postComments, postShareRate, viewIndexMetric],
  reactions: [
    defineReaction({
      name: 'results.on-live',
      on: ['post.live'],
      load: () => import('./reactions/on-live.ts').then((file) => file.onLive),
    }),
    defineReaction({
      name: 'results.on-open-again',
      on: ['channel.connected', 'channel.reconnected'],
      load: () => import('./reactions/on-open-again.ts').then((file) => file.onOpenAgain),
    }),
    defineReaction({
      name: 'results.on-approval',
      on: ['approval.granted', 'approval.declined', 'approval.revoked'],
      load: () => import('./reactions/on-approval.ts').then((file) => file.onApproval),
    }),
  ],
})
