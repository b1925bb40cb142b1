import type { Network } from '#networks/contract/network.ts'
import { blueskyLook, blueskyRemove } from './change.ts'
import { blueskyConnect } from './connect.ts'
import { blueskyHandles } from './handles.ts'
import { measureBlueskyText } from './length.ts'
import { blueskyLimits } from './limits.ts'
import { blueskyListen } from './listen.ts'
import { blueskyMeasure } from './measure.ts'
import { blueskyHide, blueskyLike, blueskyPrivately } from './moderate.ts'
import { blueskyProfile } from './profile.ts'
import { blueskyPublish } from './publish.ts'
import { blueskyReceive } from './receive.ts'
import { blueskyStanding } from './standing.ts'

export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  limits: blueskyLimits,
  measureText: measureBlueskyText,
  connect: blueskyConnect,
  publish: blueskyPublish,
  remove: blueskyRemove,
  look: blueskyLook,
  handles: blueskyHandles,
  standing: blueskyStanding,
  receive: blueskyReceive,
  listen: blueskyListen,
  measure: blueskyMeasure,
  profile: blueskyProfile,
  like: blueskyLike,
  hide: blueskyHide,
  privately: blueskyPrivately,
}
