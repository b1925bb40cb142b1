import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { setCells } from './commands/cells.ts'
import { addCalendar, addTime, removeTime, saveTime } from './commands/entries.ts'
import { addGoal, dropGoal, linkGoal, moveGoal, saveGoal } from './commands/goals.ts'
import { importTable } from './commands/import-table.ts'
import { removeLine, saveLine } from './commands/lines.ts'
import { addPosting, voidPosting } from './commands/postings.ts'
import {
  addExchange,
  addLoadedRate,
  importExchange,
  removeLoadedRate,
  saveSettings,
} from './commands/rates.ts'
import { seeAlert, setShares, setThreshold } from './commands/shares.ts'
import { dropTimer, startTimer, stopTimer } from './commands/timer.ts'
import { decideVersion, startVersion, submitVersion, withdrawVersion } from './commands/versions.ts'
import { planningContract } from './contract.ts'
import { myAlerts } from './queries/alerts.ts'
import { budgetView } from './queries/budget.ts'
import { readCalendar } from './queries/calendar.ts'
import { costView } from './queries/cost.ts'
import { versionDifferences } from './queries/differences.ts'
import { exportTable } from './queries/export-table.ts'
import { goalTree } from './queries/goals.ts'
import { planView } from './queries/plan.ts'
import { postingsOf } from './queries/postings.ts'
import { ratesView } from './queries/rates.ts'
import { myTime, myTimer } from './queries/time.ts'
import { timeSums } from './queries/time-sums.ts'

const os = implement(planningContract).$context<RequestContext>()

export const planningRoutes = os.router({
  plan: os.plan.handler(member(planView)),
  startVersion: os.startVersion.handler(member(startVersion)),
  submitVersion: os.submitVersion.handler(member(submitVersion)),
  withdrawVersion: os.withdrawVersion.handler(member(withdrawVersion)),
  decideVersion: os.decideVersion.handler(member(decideVersion)),
  differences: os.differences.handler(member(versionDifferences)),
  saveLine: os.saveLine.handler(member(saveLine)),
  removeLine: os.removeLine.handler(member(removeLine)),
  exportTable: os.exportTable.handler(member(exportTable)),
  importTable: os.importTable.handler(member(importTable)),
  budget: os.budget.handler(member(budgetView)),
  setCells: os.setCells.handler(member((ctx, input) => setCells(ctx, input))),
  postings: os.postings.handler(member(postingsOf)),
  addPosting: os.addPosting.handler(member(addPosting)),
  voidPosting: os.voidPosting.handler(member(voidPosting)),
  setShares: os.setShares.handler(member(setShares)),
  setThreshold: os.setThreshold.handler(member(setThreshold)),
  alerts: os.alerts.handler(member((ctx) => myAlerts(ctx))),
  seeAlert: os.seeAlert.handler(member(seeAlert)),
  goals: os.goals.handler(member((ctx) => goalTree(ctx))),
  addGoal: os.addGoal.handler(member(addGoal)),
  saveGoal: os.saveGoal.handler(member(saveGoal)),
  moveGoal: os.moveGoal.handler(member(moveGoal)),
  dropGoal: os.dropGoal.handler(member(dropGoal)),
  linkGoal: os.linkGoal.handler(member(linkGoal)),
  timer: os.timer.handler(member((ctx) => myTimer(ctx))),
  myTime: os.myTime.handler(member(myTime)),
  startTimer: os.startTimer.handler(member(startTimer)),
  stopTimer: os.stopTimer.handler(member(stopTimer)),
  dropTimer: os.dropTimer.handler(member((ctx) => dropTimer(ctx))),
  addTime: os.addTime.handler(member(addTime)),
  saveTime: os.saveTime.handler(member(saveTime)),
  removeTime: os.removeTime.handler(member(removeTime)),
  readCalendar: os.readCalendar.handler(member(readCalendar)),
  addCalendar: os.addCalendar.handler(member(addCalendar)),
  timeSums: os.timeSums.handler(member(timeSums)),
  rates: os.rates.handler(member((ctx) => ratesView(ctx))),
  saveSettings: os.saveSettings.handler(member(saveSettings)),
  addExchange: os.addExchange.handler(member(addExchange)),
  importExchange: os.importExchange.handler(member(importExchange)),
  addLoadedRate: os.addLoadedRate.handler(member(addLoadedRate)),
  removeLoadedRate: os.removeLoadedRate.handler(member(removeLoadedRate)),
  costPerOutcome: os.costPerOutcome.handler(member(costView)),
})
