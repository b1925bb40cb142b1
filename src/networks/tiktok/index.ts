import type { AssistedPort } from '#networks/contract/assisted.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { handleOf, textOf, verifyByOembed } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readTiktokAddress } from './address.ts'
import { tiktokLimits } from './limits.ts'

const mention = /(?<![\p{L}\p{N}_@/.])@[a-z0-9_](?:[a-z0-9_.]{0,22}[a-z0-9_])?/giu

const assisted: AssistedPort = {
  composeUrl: () => 'https://www.tiktok.com/tiktokstudio/upload',
  steps: [step.signIn, step.mediaFirst, step.paste, step.publicly, step.post, step.copy],
  readAddress: readTiktokAddress,
  verify: verifyByOembed({
    name: 'TikTok',
    endpoint: 'https://www.tiktok.com/oembed',
    absentOn: [400],
    read: (body, post) => {
      const html = textOf(body.html)
      const same = post.remoteId.startsWith('short:') || html?.includes(post.remoteId)
      if (!html || !same) return null
      return { text: textOf(body.title), handle: textOf(body.author_unique_id) ?? handleOf(body.author_url) }
    },
  }),
}

/** TikTok by hand: its rulebook and the way of a post. */
export const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  limits: tiktokLimits,
  measureText: measureBy({ tag: hashtag, mention }),
  assisted,
}
