import type { AssistedPort } from '#networks/contract/assisted.ts'
import { composeAddress } from '#networks/contract/by-hand/compose-address.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { verifyNothing } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readLinkedinAddress } from './address.ts'
import { linkedinLimits } from './limits.ts'

const assisted: AssistedPort = {
  composeUrl: (text) => composeAddress('https://www.linkedin.com/feed/?shareActive=true', 'text', text),
  steps: [step.postAs, step.filledIn, step.media, step.poll, step.post, step.copy],
  readAddress: readLinkedinAddress,
  verify: verifyNothing('LinkedIn shows posts to people who are signed in, and asks machines to stay away.'),
}

/** LinkedIn by hand: its rulebook and the way of a post. Mentions are chosen from a list there, never typed. */
export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  limits: linkedinLimits,
  measureText: measureBy({ tag: hashtag }),
  assisted,
}
