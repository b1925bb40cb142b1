import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { insightsContract } from './contract.ts'
import { exportRows, getFigure, getRows, getSeries, listMetrics } from './queries/figures.ts'
import { getScoreboard } from './queries/scoreboard.ts'

const os = implement(insightsContract).$context<RequestContext>()

export const insightsRoutes = os.router({
  metrics: os.metrics.handler(member(listMetrics)),
  scoreboard: os.scoreboard.handler(member(getScoreboard)),
  figure: os.figure.handler(member(getFigure)),
  series: os.series.handler(member(getSeries)),
  rows: os.rows.handler(member(getRows)),
  export: os.export.handler(member(exportRows)),
})
