import { defineModule } from '#platform/module.ts'
import { evergreenJob } from './jobs/evergreen.ts'
import { fillJob } from './jobs/fill.ts'
import { cadenceKept } from './metrics.ts'

export { addEvergreen } from './commands/evergreens.ts'
export { addBlackout, addEvent, addSlot, setTarget } from './commands/plan.ts'
export { addProgramme } from './commands/programmes.ts'
export { nextFreeSlot } from './queries/next-slot.ts'

export const calendarModule = defineModule({
  name: 'calendar',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [fillJob, evergreenJob],
  metrics: [cadenceKept],
})
