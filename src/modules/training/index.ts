import { defineModule } from '#platform/module.ts'

export const trainingModule = defineModule({
  name: 'training',
  migrations: new URL('./migrations/', import.meta.url),
})
