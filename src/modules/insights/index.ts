import { defineModule } from '#platform/module.ts'
import { hourJob, recomputeJob } from './jobs/recompute.ts'

export { setAlert } from './commands/alerts.ts'
export { addComment as commentFigure } from './commands/comments.ts'
export { nameLead, rateTactic } from './commands/maturity.ts'
export { type Recomputed, recomputeAll as recomputeFigures } from './commands/recompute.ts'
export { setTarget } from './commands/targets.ts'
export { type ReportLanguage, saidIn as figureWords } from './contract/german/said-in.ts'
export { rubric } from './domain/rubric.ts'
export { type FiguresForReport, figuresForReport, type ReportFigure } from './queries/for-report.ts'

export const insightsModule = defineModule({
  name: 'insights',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [recomputeJob, hourJob],
})
