import type { AssistedPort } from '#networks/contract/assisted.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { verifyNothing } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readInstagramAddress } from './address.ts'
import { instagramLimits } from './limits.ts'

const mention = /(?<![\p{L}\p{N}_@/.])@[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?/giu

const assisted: AssistedPort = {
  // Posts are written in the app.
  composeUrl: () => null,
  steps: [step.signIn, step.mediaFirst, step.paste, step.post, step.copy],
  readAddress: readInstagramAddress,
  verify: verifyNothing('Instagram shows posts only to people who are signed in.'),
}

/** Instagram by hand: its rulebook and the way of a post. */
export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  limits: instagramLimits,
  measureText: measureBy({ tag: hashtag, mention }),
  assisted,
}
