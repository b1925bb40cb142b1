import { defineModule } from '#platform/module.ts'

export const assistModule = defineModule({ name: 'assist' })
