import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { adjustImport, dropImport, startImport, uploadList } from './commands/imports.ts'
import { createToken, mapGroup, revokeToken, unmapGroup } from './commands/tokens.ts'
import { undoImport } from './commands/undo-import.ts'
import { directoryContract } from './contract.ts'
import { importHistory, importView } from './queries/imports.ts'
import { scimSettings } from './queries/tokens.ts'

const os = implement(directoryContract).$context<RequestContext>()

export const directoryRoutes = os.router({
  imports: os.imports.handler(member((ctx) => importHistory(ctx))),
  upload: os.upload.handler(
    member((ctx, { fileName, content }) =>
      uploadList(ctx, { fileName, bytes: Buffer.from(content, 'base64') }),
    ),
  ),
  import: os.import.handler(member((ctx, input) => importView(ctx, input))),
  adjust: os.adjust.handler(member((ctx, input) => adjustImport(ctx, input))),
  start: os.start.handler(member((ctx, input) => startImport(ctx, input))),
  drop: os.drop.handler(member((ctx, input) => dropImport(ctx, input))),
  undo: os.undo.handler(member((ctx, input) => undoImport(ctx, input))),
  scim: os.scim.handler(member((ctx) => scimSettings(ctx))),
  createToken: os.createToken.handler(member((ctx, input) => createToken(ctx, input))),
  revokeToken: os.revokeToken.handler(member((ctx, input) => revokeToken(ctx, input))),
  mapGroup: os.mapGroup.handler(member((ctx, input) => mapGroup(ctx, input))),
  unmapGroup: os.unmapGroup.handler(member((ctx, input) => unmapGroup(ctx, input))),
})
