import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { saveSettings, testPlace } from './commands/settings.ts'
import { assistContract } from './contract.ts'
import { showSettings } from './queries/settings.ts'

const os = implement(assistContract).$context<RequestContext>()

export const assistRoutes = os.router({
  settings: os.settings.handler(member((ctx) => showSettings(ctx))),
  saveSettings: os.saveSettings.handler(member(saveSettings)),
  test: os.test.handler(member(testPlace)),
})
