import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { askCoder } from './commands/audit/ask-coder.ts'
import { codeItem } from './commands/audit/code.ts'
import { publishAudit } from './commands/audit/publish.ts'
import { startAudit } from './commands/audit/start.ts'
import { auditContract } from './contract/audit.ts'
import { auditItems } from './queries/audit/items.ts'
import { auditDesk } from './queries/audit/next.ts'
import { auditOverview } from './queries/audit/overview.ts'

const os = implement(auditContract).$context<RequestContext>()

/** Moods held against what people say, month by month; spread into the room's routes. */
export const auditRoutes = {
  audits: os.audits.handler(member((ctx) => auditOverview(ctx))),
  startAudit: os.startAudit.handler(member(startAudit)),
  auditDesk: os.auditDesk.handler(member(auditDesk)),
  codeAudit: os.codeAudit.handler(member(codeItem)),
  askAuditCoder: os.askAuditCoder.handler(member(askCoder)),
  publishAudit: os.publishAudit.handler(member(publishAudit)),
  auditItems: os.auditItems.handler(member(auditItems)),
}
