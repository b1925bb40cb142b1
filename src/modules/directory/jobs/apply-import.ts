import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Imports a list in one transaction. A run that is killed leaves nothing behind and comes back whole. */
export const applyImportJob = defineJob({
  name: 'directory.apply-import',
  lane: 'slow',
  schema: z.object({ importId: z.uuid() }),
  load: () => import('./apply-import.handler.ts').then((file) => file.applyImport),
})
