import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { channelHoldings } from './holdings.ts'

export { type AddByHand, addByHand } from './commands/add-by-hand.ts'
export { changeByHand } from './commands/change-by-hand.ts'
export { disconnect } from './commands/change-channel.ts'
export { connectDirect, reconnect } from './commands/connect-direct.ts'
export { holdStill } from './commands/hold-still.ts'
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
export { assistedPort, type ByHand } from './queries/assisted-port.ts'
export { channelAccount } from './queries/channel-account.ts'
export { channelCard, channelCards } from './queries/channel-cards.ts'

export const channelsModule = defineModule({
  name: 'channels',
  migrations: new URL('./migrations/', import.meta.url),
  holdings: channelHoldings,
  reactions: [
    defineReaction({
      name: 'channels.note-published',
      on: ['post.live'],
      load: () => import('./reactions/note-published.ts').then((m) => m.onPostLive),
    }),
    defineReaction({
      name: 'channels.member-left',
      on: ['member.left'],
      load: () => import('./reactions/member-left.ts').then((m) => m.onMemberLeft),
    }),
  ],
})
