import { defineModule } from '#platform/module.ts'

export const factsModule = defineModule({
  name: 'facts',
  migrations: new URL('./migrations/', import.meta.url),
})
