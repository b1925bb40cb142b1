import type { AssistedPort } from '#networks/contract/assisted.ts'
import { hashtag, measureBy } from '#networks/contract/by-hand/measure-text.ts'
import { step } from '#networks/contract/by-hand/steps.ts'
import { handleOf, textOf, verifyByOembed } from '#networks/contract/by-hand/verify.ts'
import type { Network } from '#networks/contract/network.ts'
import { readYoutubeAddress } from './address.ts'
import { youtubeLimits } from './limits.ts'

const mention = /(?<![\p{L}\p{N}_@/.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.·-]{1,28}[\p{L}\p{N}_])/giu

const assisted: AssistedPort = {
  composeUrl: () => 'https://www.youtube.com/upload',
  steps: [step.signIn, step.upload, step.title, step.description, step.publicly, step.copy],
  readAddress: readYoutubeAddress,
  verify: verifyByOembed({
    name: 'YouTube',
    endpoint: 'https://www.youtube.com/oembed',
    absentOn: [400],
    // The answer has the title of the video; our text is its description.
    read: (body, post) =>
      textOf(body.html)?.includes(post.remoteId) ? { text: null, handle: handleOf(body.author_url) } : null,
  }),
}

/** YouTube by hand: its rulebook and the way of a video. The text is the description of the video. */
export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  limits: youtubeLimits,
  measureText: measureBy({ tag: hashtag, mention, accepts: (text) => !/[<>]/.test(text) }),
  assisted,
}
