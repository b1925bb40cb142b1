import { defineModule } from '#platform/module.ts'
import { applyImportJob } from './jobs/apply-import.ts'
import { eraseImportJob } from './jobs/erase-import.ts'

export { adjustImport, startImport, uploadList } from './commands/imports.ts'
export { createToken, mapGroup } from './commands/tokens.ts'
export { undoImport } from './commands/undo-import.ts'
export { type ScimFrom, scimHandler } from './scim/handler.ts'

export const directoryModule = defineModule({
  name: 'directory',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [applyImportJob, eraseImportJob],
})
