import { implement } from '@orpc/server'
import type { Engine } from '#platform/ctx.ts'
import { anyone, member, type RequestContext } from '#platform/http/context.ts'
import { endException, grantException, setAccess } from './commands/access.ts'
import { acknowledge } from './commands/acknowledge.ts'
import { askConsent, settleConsent } from './commands/consent.ts'
import { createPolicy } from './commands/create.ts'
import { publishPolicy } from './commands/publish.ts'
import { remindMissing } from './commands/remind.ts'
import { saveSection, saveSettings } from './commands/write-draft.ts'
import { policyContract } from './contract.ts'
import { accessView } from './queries/access.ts'
import { compareVersions } from './queries/compare.ts'
import { draftView } from './queries/draft.ts'
import { progressCsv, progressView } from './queries/progress.ts'
import { publicPage } from './queries/public-page.ts'
import { listPolicies, readPolicy } from './queries/read.ts'
import { waitingFor } from './queries/waiting.ts'

const os = implement(policyContract).$context<RequestContext>()

/** For members. */
export const policyRoutes = {
  list: os.list.handler(member((ctx) => listPolicies(ctx))),
  read: os.read.handler(member(readPolicy)),
  compare: os.compare.handler(member(compareVersions)),
  acknowledge: os.acknowledge.handler(member(acknowledge)),
  waiting: os.waiting.handler(member((ctx) => waitingFor(ctx))),
  create: os.create.handler(member(createPolicy)),
  draft: os.draft.handler(member(draftView)),
  saveSection: os.saveSection.handler(member(saveSection)),
  saveSettings: os.saveSettings.handler(member(saveSettings)),
  askConsent: os.askConsent.handler(member(askConsent)),
  settleConsent: os.settleConsent.handler(member(settleConsent)),
  publish: os.publish.handler(member(publishPolicy)),
  progress: os.progress.handler(member(progressView)),
  progressCsv: os.progressCsv.handler(member(progressCsv)),
  remind: os.remind.handler(member(remindMissing)),
  access: os.access.handler(member((ctx) => accessView(ctx))),
  setAccess: os.setAccess.handler(member(setAccess)),
  grantException: os.grantException.handler(member(grantException)),
  endException: os.endException.handler(member(endException)),
}

/** For everybody: takes the engine, because a public page is asked for before an organisation is known. */
export function policyPublicRoutes(engine: Engine) {
  return { publicPage: os.publicPage.handler(anyone((_, input) => publicPage(engine, input))) }
}
