import { defineModule } from '#platform/module.ts'

export const surveyModule = defineModule({
  name: 'survey',
  migrations: new URL('./migrations/', import.meta.url),
})
