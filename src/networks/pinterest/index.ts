import type { AssistedPort } from '#networks/contract/assisted.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { handleOf, textOf, verifyByOembed } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readPinterestAddress } from './address.ts'
import { pinterestLimits } from './limits.ts'

const assisted: AssistedPort = {
  composeUrl: () => 'https://www.pinterest.com/pin-creation-tool/',
  steps: [step.signIn, step.mediaFirst, step.title, step.description, step.board, step.post, step.copy],
  readAddress: readPinterestAddress,
  verify: verifyByOembed({
    name: 'Pinterest',
    endpoint: 'https://www.pinterest.com/oembed.json',
    read: (body, post) => {
      const html = textOf(body.html)
      const same = post.remoteId.startsWith('short:') || html?.includes(post.remoteId)
      return html && same ? { text: null, handle: handleOf(body.author_url) } : null
    },
  }),
}

/** Pinterest by hand: its rulebook and the way of a pin. The text is the description of the pin. */
export const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  limits: pinterestLimits,
  measureText: measureBy({ tag: hashtag }),
  assisted,
}
