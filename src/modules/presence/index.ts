import { defineModule } from '#platform/module.ts'

export const presenceModule = defineModule({ name: 'presence' })
