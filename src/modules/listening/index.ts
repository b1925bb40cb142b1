import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { normaliseJob } from './jobs/normalise.ts'

export type { MentionCard } from './contract.ts'
export { ingestProbe } from './ingest/probe.ts'
export { startIngest } from './ingest/start-ingest.ts'
export { gapsIn } from './queries/gaps.ts'
export { mentionCards } from './queries/mention-cards.ts'
export { sourceHealth } from './queries/source-health.ts'

export const listeningModule = defineModule({
  name: 'listening',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [normaliseJob],
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
