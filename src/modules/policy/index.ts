import { defineModule } from '#platform/module.ts'

export const policyModule = defineModule({
  name: 'policy',
  migrations: new URL('./migrations/', import.meta.url),
})
