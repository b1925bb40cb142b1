import { defineModule } from '#platform/module.ts'

export const directoryModule = defineModule({
  name: 'directory',
  migrations: new URL('./migrations/', import.meta.url),
})
