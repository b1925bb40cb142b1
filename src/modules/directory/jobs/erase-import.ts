import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** A day after the upload: the file and what was before the import are erased, and an unused draft with them. */
export const eraseImportJob = defineJob({
  name: 'directory.erase-import',
  lane: 'quick',
  schema: z.object({ importId: z.uuid() }),
  load: () => import('./erase-import.handler.ts').then((file) => file.eraseImport),
})
