import { defineModule } from '#platform/module.ts'

export const linkSafetyModule = defineModule({
  name: 'link-safety',
  migrations: new URL('./migrations/', import.meta.url),
})
