import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { campaignsHoldings } from './holdings.ts'
import { forgetSharersJob } from './jobs/forget-sharers.ts'
import { runStudyJob } from './jobs/run-study.ts'
import { campaignsMetrics } from './metrics.ts'

export { addCampaign } from './commands/campaigns.ts'
export { reportCount } from './commands/counts.ts'
export { saveTags as saveLinkTags } from './commands/link-settings.ts'
export { makeOwnLink } from './commands/own-links.ts'
export { addPlacement, retirePlacement } from './commands/placements.ts'
export { agreeToLinks } from './commands/share-consent.ts'
export { addSeries, registerStudy } from './commands/studies.ts'
export { type Links, startLinks } from './links/start.ts'
export { campaignMarks, campaignNames } from './queries/campaigns.ts'
export { sourcesOfReference } from './queries/sources.ts'
export { campaignSpellings } from './queries/spellings.ts'
export { visitsByNetwork } from './queries/visits-by-network.ts'

export const campaignsModule = defineModule({
  name: 'campaigns',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [runStudyJob, forgetSharersJob],
  metrics: campaignsMetrics,
  holdings: campaignsHoldings,
  reactions: [
    defineReaction({
      name: 'campaigns.on-member-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    }),
  ],
})
