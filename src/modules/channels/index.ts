import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'

export { disconnect } from './commands/change-channel.ts'
export { connectDirect, reconnect } from './commands/connect-direct.ts'
export { applyLiveProfile, type ProfileRead, readLiveProfile } from './commands/live-profile.ts'
export { needsReconnection } from './commands/needs-reconnection.ts'
export { withSession } from './commands/with-session.ts'
export type { ChannelCard } from './contract.ts'
export {
  createRemoteMedia,
  REMOTE_MEDIA,
  REMOTE_MEDIA_PATH,
  remoteMediaUrl,
} from './media/remote-media.ts'
export { channelAccount } from './queries/channel-account.ts'
export { channelCard, channelCards } from './queries/channel-cards.ts'

export const channelsModule = defineModule({
  name: 'channels',
  migrations: new URL('./migrations/', import.meta.url),
  reactions: [
    defineReaction({
      name: 'channels.note-published',
      on: ['post.live'],
      load: () => import('./reactions/note-published.ts').then((m) => m.onPostLive),
    }),
  ],
})
