import type { AssistedPort } from '#networks/contract/assisted.ts'
import { composeAddress } from '#networks/contract/by-hand/compose-address.ts'
import { firstParagraph } from '#networks/contract/by-hand/html-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { handleOf, textOf, verifyByOembed } from '#networks/contract/by-hand/verify.ts'
import { readXAddress } from './address.ts'

/** X by hand; the text comes back with X's own short links in place of ours. */
export const xAssisted: AssistedPort = {
  composeUrl: (text) => composeAddress('https://x.com/intent/post', 'text', text),
  steps: [step.signIn, step.filledIn, step.media, step.poll, step.post, step.copy],
  readAddress: readXAddress,
  verify: verifyByOembed({
    name: 'X',
    endpoint: 'https://publish.twitter.com/oembed',
    read: (body, post) => {
      const seen = readXAddress(textOf(body.url) ?? '')
      if (seen?.remoteId !== post.remoteId) return null
      return { text: firstParagraph(textOf(body.html) ?? ''), handle: handleOf(body.author_url) }
    },
  }),
}
