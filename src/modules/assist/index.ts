import { defineModule } from '#platform/module.ts'

export { type Help, type HelpRequest, help } from './commands/help.ts'
export { type NewSettings, saveSettings as saveAssistSettings } from './commands/settings.ts'
export { noHelpFor } from './queries/settings.ts'
export { helpUsed } from './queries/uses.ts'

export const assistModule = defineModule({
  name: 'assist',
  migrations: new URL('./migrations/', import.meta.url),
})
