import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { addAbsence, changeAbsence, removeAbsence } from './commands/absences.ts'
import { addCalendar, changeCalendar, removeCalendar } from './commands/calendars.ts'
import { readFile } from './commands/read-file.ts'
import { addVersion, correctVersion, withdrawVersion } from './commands/versions.ts'
import { hoursContract } from './contract.ts'
import { awaySoon, memberAbsences } from './queries/absences.ts'
import { hoursOverview } from './queries/overview.ts'

const os = implement(hoursContract).$context<RequestContext>()

export const hoursRoutes = os.router({
  overview: os.overview.handler(member((ctx) => hoursOverview(ctx))),
  addVersion: os.addVersion.handler(member(addVersion)),
  correctVersion: os.correctVersion.handler(member(correctVersion)),
  withdrawVersion: os.withdrawVersion.handler(member(withdrawVersion)),
  addCalendar: os.addCalendar.handler(member(addCalendar)),
  changeCalendar: os.changeCalendar.handler(member(changeCalendar)),
  removeCalendar: os.removeCalendar.handler(member(removeCalendar)),
  readFile: os.readFile.handler(member(readFile)),
  away: os.away.handler(member((ctx) => awaySoon(ctx))),
  absences: os.absences.handler(member(memberAbsences)),
  addAbsence: os.addAbsence.handler(member(addAbsence)),
  changeAbsence: os.changeAbsence.handler(member(changeAbsence)),
  removeAbsence: os.removeAbsence.handler(member(removeAbsence)),
})
