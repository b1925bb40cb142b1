import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { grantMandate, revokeMandate } from './commands/mandates.ts'
import { liftPause, setPause } from './commands/pause.ts'
import { declineConsent, giveConsent } from './commands/settle-approval.ts'
import { governanceContract } from './contract.ts'
import { listApprovals } from './queries/approvals.ts'
import { explain } from './queries/explain.ts'
import { listMandates } from './queries/mandates.ts'
import { listPauses } from './queries/pauses.ts'

const os = implement(governanceContract).$context<RequestContext>()

export const governanceRoutes = os.router({
  approvals: os.approvals.handler(member(listApprovals)),
  consent: os.consent.handler(member(giveConsent)),
  decline: os.decline.handler(member(declineConsent)),
  mandates: os.mandates.handler(member(listMandates)),
  grant: os.grant.handler(member(grantMandate)),
  revoke: os.revoke.handler(member(revokeMandate)),
  pauses: os.pauses.handler(member(listPauses)),
  pause: os.pause.handler(member(setPause)),
  lift: os.lift.handler(member(liftPause)),
  explain: os.explain.handler(member(explain)),
})
