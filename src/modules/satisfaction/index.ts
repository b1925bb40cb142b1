import { defineModule } from '#platform/module.ts'

export const satisfactionModule = defineModule({ name: 'satisfaction' })
