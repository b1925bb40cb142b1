import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { checkImportJob, eraseImportJob, runImportJob, undoImportJob } from './inflow/imports/jobs.ts'
import { matchBackJob } from './jobs/match-back.ts'
import { normaliseJob } from './jobs/normalise.ts'
import { readLatelyJob } from './jobs/read-lately.ts'
import { silenceJob } from './jobs/silence.ts'
import { sumJob } from './jobs/sum.ts'
import { trainJob } from './jobs/train.ts'
import { mentionVolume, shareOfVoiceMetric } from './metrics.ts'
import { consumerConversation, netSentiment } from './metrics-voices.ts'

export { publishAudit } from './commands/audit/publish.ts'
export { startAudit } from './commands/audit/start.ts'
export { addSource } from './commands/change-sources.ts'
export { readLately } from './commands/enrichment/read-lately.ts'
export { train } from './commands/enrichment/train.ts'
export { eraseAuthors } from './commands/erase-authors.ts'
export { saveQuery } from './commands/save-query.ts'
export { countAgain, type SaidCount, takeCounts } from './commands/take-counts.ts'
export type { QueryInput } from './contract/queries.ts'
export type { MentionCard } from './contract.ts'
export { startMatchers } from './flow/start-matchers.ts'
export { createHook } from './inflow/hooks/commands.ts'
export { HOOK_PATH, hookHandler } from './inflow/hooks/handler.ts'
export { addNote } from './inflow/notes/commands.ts'
export { takeIn } from './inflow/take-in.ts'
export { ingestProbe } from './ingest/probe.ts'
export { startIngest } from './ingest/start-ingest.ts'
export { postOf } from './matching/post-of.ts'
export { gapsIn } from './queries/gaps.ts'
export { enrichmentsOf } from './queries/heard-mentions.ts'
export { type ArticleWithLink, linksToUs } from './queries/links-to-us.ts'
export { mentionCards } from './queries/mention-cards.ts'
export { type AuthorKey, mentionsBy } from './queries/mentions-by.ts'
export { type KnownMood, moodsOf } from './queries/moods.ts'
export { sourceHealth } from './queries/source-health.ts'
export { type SaidFigures, saidFigures } from './queries/watching/figures.ts'
export { loudIn, reachRank, saidWith } from './queries/watching/loud.ts'
export { type SaidFact, saidIn } from './queries/watching/said.ts'
export { listeningSince, type WatchedQuery, watchedQueries } from './queries/watching/watched.ts'

export const listeningModule = defineModule({
  name: 'listening',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [
    normaliseJob,
    matchBackJob,
    silenceJob,
    trainJob,
    readLatelyJob,
    sumJob,
    checkImportJob,
    runImportJob,
    undoImportJob,
    eraseImportJob,
  ],
  metrics: [shareOfVoiceMetric, mentionVolume, netSentiment, consumerConversation],
  reactions: [
    defineReaction({
      name: 'listening.follow-channels',
      on: ['channel.connected', 'channel.reconnected', 'channel.needs-reconnection', 'channel.disconnected'],
      load: () => import('./reactions/follow-channels.ts').then((file) => file.onChannelChanged),
    }),
    defineReaction({
      name: 'listening.note-links',
      on: ['mention.ready'],
      when: ({ data }) => data.links === true,
      load: () => import('./reactions/note-links.ts').then((file) => file.noteMentionLinks),
    }),
  ],
})
