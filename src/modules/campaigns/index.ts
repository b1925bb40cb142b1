import { defineModule } from '#platform/module.ts'
import { campaignsHoldings } from './holdings.ts'
import { runStudyJob } from './jobs/run-study.ts'
import { campaignsMetrics } from './metrics.ts'

export { addCampaign } from './commands/campaigns.ts'
export { reportCount } from './commands/counts.ts'
export { saveTags as saveLinkTags } from './commands/link-settings.ts'
export { addPlacement, retirePlacement } from './commands/placements.ts'
export { addSeries, registerStudy } from './commands/studies.ts'
export { type Links, startLinks } from './links/start.ts'
export { campaignMarks, campaignNames } from './queries/campaigns.ts'
export { sourcesOfReference } from './queries/sources.ts'

export const campaignsModule = defineModule({
  name: 'campaigns',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [runStudyJob],
  metrics: campaignsMetrics,
  holdings: campaignsHoldings,
})
