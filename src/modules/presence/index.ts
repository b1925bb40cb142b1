import { defineModule } from '#platform/module.ts'

export { type Beat, beat } from './commands/beat.ts'
export type { Other } from './contract.ts'
export { hereNow, othersAt } from './queries/others.ts'

export const presenceModule = defineModule({
  name: 'presence',
  migrations: new URL('./migrations/', import.meta.url),
})
