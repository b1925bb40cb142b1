import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

const schema = z.object({ importId: z.uuid() })

/** Reads every row of a file without importing, and counts. */
export const checkImportJob = defineJob({
  name: 'listening.check-import',
  lane: 'slow',
  schema,
  load: () => import('./check-import.handler.ts').then((file) => file.checkRows),
})

/** Imports a file in one transaction: a run that is killed leaves nothing behind and comes back whole. */
export const runImportJob = defineJob({
  name: 'listening.run-import',
  lane: 'slow',
  schema,
  load: () => import('./run-import.handler.ts').then((file) => file.runImport),
})

/** Takes away what an import brought. */
export const undoImportJob = defineJob({
  name: 'listening.undo-import',
  lane: 'slow',
  schema,
  load: () => import('./undo-import.handler.ts').then((file) => file.undoRows),
})

/** A week after it was begun, a file that was not imported is erased. */
export const eraseImportJob = defineJob({
  name: 'listening.erase-import',
  lane: 'quick',
  schema,
  load: () => import('./erase-import.handler.ts').then((file) => file.eraseImport),
})
