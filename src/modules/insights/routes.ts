import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { removeAlert, seenCrossing, setAlert } from './commands/alerts.ts'
import { addComment, removeComment } from './commands/comments.ts'
import { nameLead, rateTactic } from './commands/maturity.ts'
import { endTarget, setTarget } from './commands/targets.ts'
import { insightsContract } from './contract.ts'
import { getCourses } from './queries/courses.ts'
import { exportRows, exportSeries } from './queries/export.ts'
import { compareFigure, getFigure, getRows, getSeries, listMetrics } from './queries/figures.ts'
import { getGrid } from './queries/grid.ts'
import { listAlerts, listComments, listCrossings, metricTargets } from './queries/notes.ts'
import { departmentPage, openMatters, tacticPage } from './queries/pages.ts'
import { getScoreboard } from './queries/scoreboard.ts'
import { splitFigure } from './queries/split.ts'

const os = implement(insightsContract).$context<RequestContext>()

export const insightsRoutes = os.router({
  metrics: os.metrics.handler(member(listMetrics)),
  scoreboard: os.scoreboard.handler(member(getScoreboard)),
  figure: os.figure.handler(member(getFigure)),
  compare: os.compare.handler(member(compareFigure)),
  series: os.series.handler(member(getSeries)),
  split: os.split.handler(member(splitFigure)),
  rows: os.rows.handler(member(getRows)),
  export: os.export.handler(member(exportRows)),
  exportSeries: os.exportSeries.handler(member(exportSeries)),
  grid: os.grid.handler(member(getGrid)),
  courses: os.courses.handler(member(getCourses)),
  tactic: os.tactic.handler(member(tacticPage)),
  department: os.department.handler(member(departmentPage)),
  openMatters: os.openMatters.handler(member(openMatters)),
  rate: os.rate.handler(member(rateTactic)),
  lead: os.lead.handler(member(nameLead)),
  targets: os.targets.handler(member(metricTargets)),
  setTarget: os.setTarget.handler(member(setTarget)),
  endTarget: os.endTarget.handler(member(endTarget)),
  comments: os.comments.handler(member(listComments)),
  comment: os.comment.handler(member(addComment)),
  removeComment: os.removeComment.handler(member(removeComment)),
  alerts: os.alerts.handler(member(listAlerts)),
  setAlert: os.setAlert.handler(member(setAlert)),
  removeAlert: os.removeAlert.handler(member(removeAlert)),
  crossings: os.crossings.handler(member(listCrossings)),
  seenCrossing: os.seenCrossing.handler(member(seenCrossing)),
})
