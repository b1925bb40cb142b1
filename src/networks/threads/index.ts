import type { AssistedPort } from '#networks/contract/assisted.ts'
import { composeAddress } from '#networks/contract/by-hand/compose-address.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { verifyNothing } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readThreadsAddress } from './address.ts'
import { threadsLength } from './length.ts'
import { threadsLimits } from './limits.ts'

const mention = /(?<![\p{L}\p{N}_@/.])@[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?/giu

const assisted: AssistedPort = {
  composeUrl: (text) => composeAddress('https://www.threads.com/intent/post', 'text', text),
  steps: [step.signIn, step.filledIn, step.media, step.post, step.copy],
  readAddress: readThreadsAddress,
  verify: verifyNothing('Threads tells machines about a post only when they are signed in.'),
}

/** Threads by hand: its rulebook and the way of a post. */
export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  limits: threadsLimits,
  measureText: measureBy({ tag: hashtag, mention, length: threadsLength }),
  assisted,
}
