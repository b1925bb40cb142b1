import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { casesHoldings } from './holdings.ts'
import { readAccountJob } from './jobs/read-account.ts'

export { addFigure } from './commands/add-figure.ts'
export { addCase, saveCase } from './commands/cases.ts'
export { decideCase } from './commands/decide-case.ts'
export { addPeer } from './commands/peers.ts'
export { stepCase } from './commands/step-case.ts'
export type { CaseBody } from './contract.ts'

export const businessCasesModule = defineModule({
  name: 'business-cases',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [readAccountJob],
  reactions: [
    defineReaction({
      name: 'business-cases.our-accounts',
      on: ['channel.connected', 'channel.reconnected'],
      load: () => import('./reactions/on-channel-connected.ts').then((file) => file.onChannelConnected),
    }),
  ],
  holdings: casesHoldings,
})
