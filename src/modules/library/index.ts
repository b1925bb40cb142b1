import { defineModule } from '#platform/module.ts'
import { expireMediumJob } from './jobs/expire-medium.ts'

export { addMedium } from './commands/media.ts'
export { type SaveHouseInput, saveHouse } from './commands/save-house.ts'
export { saveSnippet } from './commands/save-snippet.ts'
export { approveSnippet } from './commands/settle-snippet.ts'
export { addTag } from './commands/tags.ts'
export type { HouseInput, HouseView, MediumInput, SnippetInput } from './contract.ts'
export { fillTemplate } from './domain/template.ts'
export { type ApprovedText, type ApprovedTextsQuestion, approvedTexts } from './queries/approved-texts.ts'
export { messageHouse } from './queries/house.ts'
export { mediaNamed } from './queries/media-named.ts'
export { type MediumRights, mediaRights } from './queries/media-rights.ts'
export { type SignatureQuestion, signatureFor } from './queries/signature-for.ts'

export const libraryModule = defineModule({
  name: 'library',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [expireMediumJob],
})
