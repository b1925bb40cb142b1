import { implement } from '@orpc/server'
import type { Engine } from '#platform/ctx.ts'
import { anyone, member, type RequestContext } from '#platform/http/context.ts'
import { makeLink, revokeLink } from './commands/links.ts'
import { type Opening, openLink } from './commands/open-link.ts'
import { preview } from './commands/preview.ts'
import { saveReport } from './commands/save.ts'
import { sendNow } from './commands/send-now.ts'
import { leaveList, pauseReport, removeReport, takeOver } from './commands/stop.ts'
import { memberContract, publicContract } from './contract.ts'
import { listLinks } from './queries/links.ts'
import { getReport, listReports, reportChoices, standingReports } from './queries/reports.ts'
import { listSends, sentFile, sentReport } from './queries/sends.ts'

const os = implement(memberContract).$context<RequestContext>()

export const reportsRoutes = os.router({
  list: os.list.handler(member((ctx) => listReports(ctx))),
  choices: os.choices.handler(member((ctx) => reportChoices(ctx))),
  get: os.get.handler(member(getReport)),
  save: os.save.handler(member(saveReport)),
  preview: os.preview.handler(member(preview)),
  pause: os.pause.handler(member(pauseReport)),
  takeOver: os.takeOver.handler(member(takeOver)),
  leave: os.leave.handler(member(leaveList)),
  remove: os.remove.handler(member(removeReport)),
  sendNow: os.sendNow.handler(member(sendNow)),
  sends: os.sends.handler(member(listSends)),
  sent: os.sent.handler(member(sentReport)),
  file: os.file.handler(member(sentFile)),
  standing: os.standing.handler(member((ctx) => standingReports(ctx))),
  links: os.links.handler(member((ctx) => listLinks(ctx))),
  makeLink: os.makeLink.handler(member(makeLink)),
  revokeLink: os.revokeLink.handler(member(revokeLink)),
})

const pub = implement(publicContract).$context<RequestContext>()

/** The page behind a link. It takes the engine, because the organisation is found by the link. */
export function publicReportsRoutes(engine: Engine) {
  return pub.router({
    openLink: pub.openLink.handler(
      anyone(({ request, address }: RequestContext, input: Opening) =>
        openLink(engine, input, { address, agent: request.headers.get('user-agent') ?? '' }),
      ),
    ),
  })
}
