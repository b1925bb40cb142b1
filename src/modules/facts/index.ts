import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { factHoldings } from './holdings.ts'
import { readProfileJob } from './jobs/read-profile.ts'
import { releaseJob } from './jobs/release.ts'
import { reviewDueJob } from './jobs/review-due.ts'
import { profileDrift } from './metrics.ts'

export { addAdministrator, confirmAdministrators } from './commands/administrators.ts'
export { enterWording } from './commands/enter.ts'
export { expectField } from './commands/expect.ts'
export { proposeFact, proposeWording } from './commands/propose.ts'
export { approveWording } from './commands/settle.ts'
export type { FactInput } from './contract.ts'
export type { FactFinding } from './domain/judge.ts'
export { checkFacts, type FactQuestion } from './queries/check-facts.ts'
export { type FactSaid, factNames, factsSaid } from './queries/facts-said.ts'

export const factsModule = defineModule({
  name: 'facts',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [releaseJob, reviewDueJob, readProfileJob],
  reactions: [
    defineReaction({
      name: 'facts.read-profiles',
      on: ['channel.connected', 'channel.reconnected', 'channel.disconnected'],
      load: () => import('./reactions/on-channel-changed.ts').then((file) => file.onChannelChanged),
    }),
    defineReaction({
      name: 'facts.owner-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    }),
  ],
  metrics: [profileDrift],
  holdings: factHoldings,
})
