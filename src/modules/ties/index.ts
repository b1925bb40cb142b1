import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { factsOfActs } from './domain/acts.ts'
import { eraseDueJob } from './jobs/erase-due.ts'
import { tiesMetrics } from './metrics.ts'

export { allow as allowTies } from './commands/allow.ts'
export type { ActKind } from './domain/acts.ts'

export const tiesModule = defineModule({
  name: 'ties',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [eraseDueJob],
  metrics: tiesMetrics,
  reactions: [
    defineReaction({
      name: 'ties.note',
      on: factsOfActs,
      load: () => import('./reactions/on-act.ts').then((file) => file.onAct),
    }),
    defineReaction({
      name: 'ties.on-member-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    }),
  ],
})
