import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { askConsent } from './commands/ask.ts'
import { readStatements, startWith } from './commands/bring-in.ts'
import { publishStatement } from './commands/publish.ts'
import { archiveStatement, createStatement, restoreStatement, saveStatement } from './commands/write.ts'
import { statementsContract } from './contract.ts'
import { listStatements, myStatements } from './queries/cards.ts'
import { statementsFile } from './queries/file.ts'
import { listOffers } from './queries/offers.ts'
import { oneStatement } from './queries/one.ts'
import { previewPublication } from './queries/preview.ts'
import { listReleases } from './queries/releases.ts'
import { openIncidents } from './queries/subjects.ts'

const os = implement(statementsContract).$context<RequestContext>()

export const statementsRoutes = os.router({
  list: os.list.handler(member(listStatements)),
  one: os.one.handler(member(oneStatement)),
  create: os.create.handler(member(createStatement)),
  save: os.save.handler(member(saveStatement)),
  ask: os.ask.handler(member(askConsent)),
  archive: os.archive.handler(member(archiveStatement)),
  restore: os.restore.handler(member(restoreStatement)),
  start: os.start.handler(member(startWith)),
  file: os.file.handler(member(statementsFile)),
  readFile: os.readFile.handler(member(readStatements)),
  preview: os.preview.handler(member(previewPublication)),
  publish: os.publish.handler(
    member((ctx, { id: statementId, ...input }) => publishStatement(ctx, { ...input, statementId })),
  ),
  releases: os.releases.handler(member(listReleases)),
  incidents: os.incidents.handler(member((ctx) => openIncidents(ctx))),
  offersFor: os.offersFor.handler(member(listOffers)),
  mine: os.mine.handler(member((ctx) => myStatements(ctx))),
})
