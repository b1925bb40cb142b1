import { defineModule } from '#platform/module.ts'
import { forgetJob } from './jobs/forget.ts'
import { recordsMetrics } from './metrics.ts'

export { addRecord } from './commands/add-record.ts'
export type { Given } from './contract/shapes.ts'
export type { KindId, RecordOf } from './domain/kinds.ts'

export const recordsModule = defineModule({
  name: 'records',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [forgetJob],
  metrics: recordsMetrics,
})
