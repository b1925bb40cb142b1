import type { AssistedPort } from '#networks/contract/assisted.ts'
import { composeAddress } from '#networks/contract/by-hand/compose-address.ts'
import { measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { textOf, verifyByOembed } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readRedditAddress } from './address.ts'
import { redditLimits } from './limits.ts'

// A # begins a headline there, so there are no tags.
const mention = /(?<![\p{L}\p{N}_/])\/?u\/[\w-]{3,20}/giu

const assisted: AssistedPort = {
  composeUrl: (text) => composeAddress('https://www.reddit.com/submit?type=TEXT', 'text', text),
  steps: [
    ...[step.signIn, step.community, step.title, step.filledIn, step.media, step.poll, step.post, step.copy],
  ],
  readAddress: readRedditAddress,
  verify: verifyByOembed({
    name: 'Reddit',
    endpoint: 'https://www.reddit.com/oembed',
    // The answer has the title of the post, not its text.
    read: (body, post) => {
      const html = textOf(body.html)
      const same = post.remoteId.startsWith('share:') || html?.includes(post.remoteId.slice(3))
      return html && same ? { text: null, handle: textOf(body.author_name) } : null
    },
  }),
}

/** Reddit by hand: its rulebook and the way of a post. */
export const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  limits: redditLimits,
  measureText: measureBy({ mention }),
  assisted,
}
