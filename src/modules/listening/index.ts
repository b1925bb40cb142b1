import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { checkImportJob, eraseImportJob, runImportJob, undoImportJob } from './inflow/imports/jobs.ts'
import { matchBackJob } from './jobs/match-back.ts'
import { normaliseJob } from './jobs/normalise.ts'
import { silenceJob } from './jobs/silence.ts'

export { addSource } from './commands/change-sources.ts'
export { saveQuery } from './commands/save-query.ts'
export type { QueryInput } from './contract/queries.ts'
export type { MentionCard } from './contract.ts'
export { HOOK_PATH, hookHandler } from './inflow/hooks/handler.ts'
export { addNote } from './inflow/notes/commands.ts'
export { ingestProbe } from './ingest/probe.ts'
export { startIngest } from './ingest/start-ingest.ts'
export {
  createMatcher,
  evaluate,
  type Matcher,
  type Post,
  type PostMeta,
  parseQuery,
  type Query,
  type QueryProblem,
} from './matcher/index.ts'
export { gapsIn } from './queries/gaps.ts'
export { mentionCards } from './queries/mention-cards.ts'
export { sourceHealth } from './queries/source-health.ts'

export const listeningModule = defineModule({
  name: 'listening',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [normaliseJob, matchBackJob, silenceJob, checkImportJob, runImportJob, undoImportJob, eraseImportJob],
  reactions: [
    defineReaction({
      name: 'listening.follow-channels',
      on: ['channel.connected', 'channel.reconnected', 'channel.needs-reconnection', 'channel.disconnected'],
      load: () => import('./reactions/follow-channels.ts').then((file) => file.onChannelChanged),
    }),
    defineReaction({
      name: 'listening.note-links',
      on: ['mention.ready'],
      load: () => import('./reactions/note-links.ts').then((file) => file.noteMentionLinks),
    }),
  ],
})
