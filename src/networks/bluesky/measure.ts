import { isFault } from '#networks/contract/faults.ts'
import type { Count, MeasurePort, PostFigures } from '#networks/contract/measure.ts'
import { lookUp } from './receive.ts'
import { asCount, type Shape } from './shape.ts'

export const blueskyMeasure: MeasurePort = {
  async measure(session, remoteIds) {
    const found = await lookUp(session, remoteIds)
    if (isFault(found)) return found
    return { kind: 'figures', posts: new Map([...found].map(([uri, post]) => [uri, figuresOf(post)])) }
  },
}

function figuresOf(post: Shape): PostFigures {
  const reposts = asCount(post.repostCount)
  return {
    views: { unknown: 'Bluesky does not report views.' },
    likes: count(asCount(post.likeCount)),
    // A quote passes a post on as a repost does.
    shares: count(reposts === undefined ? undefined : reposts + (asCount(post.quoteCount) ?? 0)),
    replies: count(asCount(post.replyCount)),
  }
}

function count(value: number | undefined): Count {
  return value ?? { unknown: 'Bluesky did not report this count.' }
}
