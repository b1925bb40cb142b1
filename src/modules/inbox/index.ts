import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { inboxHoldings } from './holdings.ts'
import { clockDueJob } from './jobs/clock-due.ts'
import { wakeJob } from './jobs/wake.ts'
import { conversationsByDesk, firstResponseTime } from './metrics.ts'

export { saveRoutes } from './commands/routing/save-routes.ts'

export const inboxModule = defineModule({
  name: 'inbox',
  holdings: inboxHoldings,
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [clockDueJob, wakeJob],
  metrics: [firstResponseTime, conversationsByDesk],
  reactions: [
    defineReaction({
      name: 'inbox.on-mention-ready',
      on: ['mention.ready'],
      // Of what was merely heard, most comes by the thousand.
      when: ({ data }) => data.addressed === true,
      load: () => import('./reactions/on-mention.ts').then((file) => file.onMentionReady),
    }),
    defineReaction({
      name: 'inbox.on-mention-deleted',
      on: ['mention.deleted'],
      load: () => import('./reactions/on-mention.ts').then((file) => file.onMentionDeleted),
    }),
    defineReaction({
      name: 'inbox.on-post',
      on: ['post.scheduled', 'post.live', 'post.refused', 'post.held', 'post.unknown', 'post.cancelled'],
      load: () => import('./reactions/on-post.ts').then((file) => file.onPost),
    }),
  ],
})
