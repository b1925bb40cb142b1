import type { Network } from '#networks/contract/network.ts'
import type { PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { call } from '../api.ts'
import { fakePublish } from '../publish.ts'
import type { WirePost } from '../server/wire.ts'
import type { Mistake } from './mistake.ts'

const publishing = (more: Partial<PublishPort>): Partial<Network> => ({
  publish: { ...fakePublish, ...more },
})

const sending = (change: (asked: PublishRequest) => Partial<PublishRequest>) =>
  publishing({ publish: (session, asked) => fakePublish.publish(session, { ...asked, ...change(asked) }) })

/** Ways to be wrong about threads, media, polls, cards and answers that only look good. */
export const richMistakes: readonly Mistake[] = [
  {
    what: 'sends the words and leaves the rest behind',
    network: sending(() => ({ media: [], poll: null, card: null, title: null })),
    caughtBy: [
      'a video arrives with its alternative text and its captions',
      'a document arrives with its name',
      'several media keep their order',
      'a poll arrives with its choices in order',
      'a link card arrives with its words and its picture',
      'a headline arrives beside the text',
    ],
  },
  {
    what: 'turns what it sends around',
    network: sending(({ media, poll }) => ({
      media: [...media].reverse().map((one) => ({ ...one, captions: [] })),
      poll: poll ? { ...poll, options: [...poll.options].sort() } : null,
    })),
    caughtBy: [
      'a video arrives with its alternative text and its captions',
      'several media keep their order',
      'a poll arrives with its choices in order',
    ],
  },
  {
    what: 'takes any post of ours that says the same for its own',
    network: publishing({
      reconcile: async (session, asked) => {
        const query = new URLSearchParams({ by: session.account.handle })
        const answer = await call<{ posts: WirePost[] }>(session, `/api/posts?${query}`)
        if (answer.kind !== 'answer') return answer
        const post = answer.body.posts.find((one) => one.text === asked.text)
        if (!post) return { kind: 'absent' }
        return { kind: 'live', remoteId: post.id, url: null, at: new Date(post.createdAt), context: {} }
      },
    }),
    caughtBy: [
      'a thread hangs together in its order, also where two of its posts say the same',
      'an answer lost within a thread is found in its place, and what follows hangs under it',
    ],
  },
  {
    what: 'sends a photograph as the camera left it',
    network: publishing({
      publish: async (session, asked) => {
        for (const { bytes: body, mimeType } of asked.media) {
          await call(session, '/api/media', { method: 'POST', headers: { 'content-type': mimeType }, body })
        }
        return fakePublish.publish(session, asked)
      },
    }),
    caughtBy: ['what a camera wrote into a photograph does not leave the house'],
  },
  {
    what: 'believes every answer that says 200',
    network: publishing({
      publish: async (session, asked) => {
        const outcome = await fakePublish.publish(session, asked)
        if (outcome.kind !== 'unknown') return outcome
        return { kind: 'live', remoteId: 'undefined', url: null, at: new Date(), context: {} }
      },
    }),
    caughtBy: ['an answer that says 200 and means an error is never a post'],
  },
]
