import type { AssistedPort } from '#networks/contract/assisted.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { verifyNothing } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readFacebookAddress } from './address.ts'
import { facebookLimits } from './limits.ts'

const assisted: AssistedPort = {
  // Facebook takes no text from outside.
  composeUrl: () => 'https://www.facebook.com/',
  steps: [step.postAs, step.paste, step.media, step.post, step.copy],
  readAddress: readFacebookAddress,
  verify: verifyNothing('Facebook shows most posts only to people who are signed in.'),
}

/** Facebook by hand: its rulebook and the way of a post. Mentions are chosen from a list there, never typed. */
export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  limits: facebookLimits,
  measureText: measureBy({ tag: hashtag }),
  assisted,
}
