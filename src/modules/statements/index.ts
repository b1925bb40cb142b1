import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { statementHoldings } from './holdings.ts'
import { endingJob } from './jobs/ending.ts'

export { askConsent } from './commands/ask.ts'
export { startWith } from './commands/bring-in.ts'
export { endOffers, forgetUses, noteUse, type Offering, offerStatements } from './commands/offers.ts'
export { type Publish, publishStatement } from './commands/publish.ts'
export { createStatement, saveStatement } from './commands/write.ts'
export type { ReleaseCard, StatementCard } from './contract.ts'
export { type Scenario, scenarios } from './domain/scenarios.ts'
export { statementCards } from './queries/cards.ts'
export { type Offer, offersFor } from './queries/offers.ts'
export { releasesOf } from './queries/releases.ts'

export const statementsModule = defineModule({
  name: 'statements',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [endingJob],
  holdings: statementHoldings,
  reactions: [
    defineReaction({
      name: 'statements.on-approval',
      on: ['approval.granted', 'approval.declined', 'approval.revoked'],
      load: () => import('./reactions/on-approval.ts').then((file) => file.onApproval),
    }),
  ],
})
