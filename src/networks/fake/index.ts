import type { Network } from '#networks/contract/network.ts'
import { fakeEdit, fakeLook, fakeRemove } from './change.ts'
import { fakeConnect } from './connect.ts'
import { fakeHandles } from './handles.ts'
import { measureFakeText } from './length.ts'
import { fakeLimits } from './limits.ts'
import { fakeListen } from './listen.ts'
import { fakeMeasure } from './measure.ts'
import { fakeHide, fakeLike } from './moderate.ts'
import { fakeProfile } from './profile.ts'
import { fakePublish } from './publish.ts'
import { fakeReceive } from './receive.ts'
import { fakeStanding } from './standing.ts'

/** A whole network of our own making, for the demonstration and for tests. */
export const fake: Network = {
  id: 'fake',
  name: 'Fake network',
  limits: fakeLimits,
  measureText: measureFakeText,
  connect: fakeConnect,
  publish: fakePublish,
  edit: fakeEdit,
  remove: fakeRemove,
  look: fakeLook,
  handles: fakeHandles,
  standing: fakeStanding,
  receive: fakeReceive,
  listen: fakeListen,
  measure: fakeMeasure,
  profile: fakeProfile,
  like: fakeLike,
  hide: fakeHide,
}
