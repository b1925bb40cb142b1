import type { Session } from '#networks/contract/account.ts'
import { isFault } from '#networks/contract/faults.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Live, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import { fakePublish } from '../publish.ts'
import { keylessPublish } from './keyless.ts'
import type { Mistake } from './mistake.ts'

const publishing = (more: Partial<PublishPort>): Partial<Network> => ({
  publish: { ...fakePublish, ...more },
})

/** Sends something else than was asked for. */
const sending = (change: (asked: PublishRequest) => Partial<PublishRequest>) =>
  publishing({ publish: (session, asked) => fakePublish.publish(session, { ...asked, ...change(asked) }) })

/** Answers a fault with another outcome. */
const answering = (
  kind: string,
  outcome: (asked: PublishRequest) => Live | { kind: 'refused'; reason: string },
) =>
  publishing({
    publish: async (session, asked) => {
      const answer = await fakePublish.publish(session, asked)
      return answer.kind === kind ? outcome(asked) : answer
    },
  })

const pretendLive = (): Live => ({ kind: 'live', remoteId: 'x', url: null, at: new Date(), context: {} })
const refuse = () => ({ kind: 'refused', reason: 'No.' }) as const
const forgetful = (session: Session): Session => ({ ...session, saveCredentials: async () => undefined })

/** Ways to publish wrongly. */
export const publishingMistakes: readonly Mistake[] = [
  {
    what: 'takes any post with the same words for the one it looks for',
    network: { publish: keylessPublish(() => true) },
    caughtBy: ['looking for a post never takes an equal one for it that is known'],
  },
  {
    what: 'escapes what it sends',
    network: sending(({ text }) => ({
      text: text.replaceAll('<', '&lt;').replaceAll('\n', ' ').normalize('NFC'),
    })),
    caughtBy: [
      'what we publish survives unchanged: HTML-looking characters',
      'what we publish survives unchanged: several lines',
      'what we publish survives unchanged: combining marks',
    ],
  },
  {
    what: 'sends UTF-16 units one by one, turns text around and straightens quotes',
    network: sending(({ text }) => ({
      text: text
        .replace(/[\ud800-\udfff]/g, '?')
        .replace(/[\u0590-\u06ff]/g, '')
        .replaceAll('"', '”')
        .replace(/\p{Script=Han}/gu, ''),
    })),
    caughtBy: [
      'what we publish survives unchanged: emoji families and skin tones',
      'what we publish survives unchanged: right-to-left text',
      'what we publish survives unchanged: wide scripts',
      'what we publish survives unchanged: quotes and slashes',
      'what we publish survives unchanged: characters beyond the basic plane',
    ],
  },
  {
    what: 'sends nothing and says it is live',
    network: publishing({ publish: async () => pretendLive(), reconcile: async () => pretendLive() }),
    caughtBy: [
      'publishes and is read back with exactly our text',
      'before anything was sent, reconciling says absent',
      'the same key twice publishes once',
      'two keys with the same text are two posts',
      'an answer lost after sending is unknown, reconciling finds it, and there is one post',
      'a text at the limit is valid and the server takes it',
    ],
  },
  {
    what: 'uses a new key for every attempt',
    network: sending(() => ({ key: crypto.randomUUID() })),
    caughtBy: [
      'the same key twice publishes once',
      'an answer lost after sending is unknown, reconciling finds it, and there is one post',
    ],
  },
  {
    what: 'derives the key from the text',
    network: sending(({ text }) => ({ key: text })),
    caughtBy: ['two keys with the same text are two posts'],
  },
  {
    what: 'sends again on its own when the answer is lost',
    network: publishing({
      publish: async (session, asked) => {
        const first = await fakePublish.publish(session, asked)
        return first.kind === 'unknown' ? fakePublish.publish(session, asked) : first
      },
    }),
    caughtBy: [
      'an answer lost after sending is unknown, reconciling finds it, and there is one post',
      'a server error while sending is unknown, and reconciling says absent',
    ],
  },
  {
    what: 'takes "I cannot tell" for "no"',
    network: answering('unknown', refuse),
    caughtBy: [
      'an answer lost after sending is unknown, reconciling finds it, and there is one post',
      'a server error while sending is unknown, and reconciling says absent',
    ],
  },
  {
    what: 'takes "later" for "no"',
    network: answering('retryLater', refuse),
    caughtBy: [
      'a refused connection is tried later, since nothing was sent',
      'told to wait while publishing, it waits as long as told',
      'told to wait but not how long, it waits a while',
    ],
  },
  {
    what: 'says absent when it could not look',
    network: publishing({
      reconcile: async (session, asked) => {
        const found = await fakePublish.reconcile(session, asked)
        return isFault(found) ? { kind: 'absent' } : found
      },
    }),
    caughtBy: ['reconciling that cannot look says so and never says absent'],
  },
  {
    what: 'never finds anything when reconciling',
    network: publishing({ reconcile: async () => ({ kind: 'absent' }) }),
    caughtBy: ['an answer lost after sending is unknown, reconciling finds it, and there is one post'],
  },
  {
    what: 'cuts what is too long',
    network: sending(({ text }) => ({ text: text.slice(0, 499) })),
    caughtBy: [
      'a text at the limit is valid and the server takes it',
      'one more is invalid and the server refuses it',
    ],
  },
  {
    what: 'drops alternative text',
    network: sending(({ media }) => ({ media: media.map((one) => ({ ...one, alt: '' })) })),
    caughtBy: ['an image arrives with its alternative text'],
  },
  {
    what: 'replies to nothing',
    network: sending(() => ({ replyTo: null })),
    caughtBy: ['a reply lands under what it answers'],
  },
  {
    what: 'takes a revoked token for a refusal',
    network: answering('reauth', refuse),
    caughtBy: ['a revoked token asks for reconnection and publishes nothing'],
  },
  {
    what: 'does not save renewed tokens',
    network: publishing({ publish: (session, asked) => fakePublish.publish(forgetful(session), asked) }),
    caughtBy: ['a token that ran out is renewed and saved before it is used'],
  },
]
