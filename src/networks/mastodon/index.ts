import type { Network } from '#networks/contract/network.ts'
import { mastodonEdit, mastodonLook, mastodonRemove } from './change.ts'
import { mastodonConnect } from './connect.ts'
import { mastodonHandles } from './handles.ts'
import { measureMastodonText } from './length.ts'
import { mastodonLimits } from './limits.ts'
import { mastodonListen } from './listen.ts'
import { mastodonMeasure } from './measure.ts'
import { mastodonLike, mastodonPrivately } from './moderate.ts'
import { mastodonProfile } from './profile.ts'
import { mastodonPublish } from './publish.ts'
import { mastodonReceive } from './receive.ts'
import { mastodonStanding } from './standing.ts'

/** Mastodon and every server that speaks its API. */
export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  limits: mastodonLimits,
  measureText: measureMastodonText,
  connect: mastodonConnect,
  publish: mastodonPublish,
  edit: mastodonEdit,
  remove: mastodonRemove,
  look: mastodonLook,
  handles: mastodonHandles,
  standing: mastodonStanding,
  receive: mastodonReceive,
  listen: mastodonListen,
  measure: mastodonMeasure,
  profile: mastodonProfile,
  like: mastodonLike,
  privately: mastodonPrivately,
}
