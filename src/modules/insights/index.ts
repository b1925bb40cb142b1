import { defineModule } from '#platform/module.ts'

export { METRICS } from './metrics-key.ts'

export const insightsModule = defineModule({ name: 'insights' })
