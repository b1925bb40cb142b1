import { defineModule } from '#platform/module.ts'
import { onCallHoldings } from './holdings.ts'
import { drillJob, drillOverJob } from './jobs/drill.ts'
import { handOverJob } from './jobs/hand-over.ts'
import { ringJob } from './jobs/ring.ts'
import { timeOutJob } from './jobs/time-out.ts'

export { finishDrill } from './commands/finish-drill.ts'
export { offerSwap, takeSwap } from './commands/overrides.ts'
export { startDrill } from './commands/run-drill.ts'
export { saveLadder } from './commands/save-ladder.ts'
export { saveRota } from './commands/save-rota.ts'
export { type Acknowledged, acknowledgePaging, stopPaging } from './commands/settle-paging.ts'
export { type NewPaging, startPaging } from './commands/start-paging.ts'
export { addWay, confirmWay, windowOpen } from './commands/ways.ts'
export type { RotaText } from './contract.ts'
export type { Severity } from './domain/ladder.ts'
export { calling } from './queries/calling.ts'
export { overview } from './queries/overview.ts'
export { type PagingCard, pagingsOf } from './queries/pagings-of.ts'
export { type OnCallNow, onCallNow } from './queries/rotas.ts'

export const onCallModule = defineModule({
  name: 'on-call',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [ringJob, timeOutJob, handOverJob, drillJob, drillOverJob],
  holdings: onCallHoldings,
})
