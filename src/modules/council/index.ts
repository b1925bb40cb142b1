import { defineModule } from '#platform/module.ts'

export const councilModule = defineModule({
  name: 'council',
  migrations: new URL('./migrations/', import.meta.url),
})
