import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs at the instant at which a medium may not be used any more. `endsAt` names the planned end; an older plan is void. */
export const expireMediumJob = defineJob({
  name: 'library.expire-medium',
  lane: 'quick',
  schema: z.object({ mediumId: z.uuid(), endsAt: z.iso.datetime() }),
  load: () => import('./expire-medium.handler.ts').then((file) => file.expireMedium),
})
