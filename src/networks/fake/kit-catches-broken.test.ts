import { describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { isFault } from '#networks/contract/faults.ts'
import { checks } from '#networks/contract/kit/index.ts'
import { startRun } from '#networks/contract/kit/run.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Live, PublishPort, PublishRequest } from '#networks/contract/publish.ts'
import type { NormalisedItem, ReceivePort } from '#networks/contract/receive.ts'
import { fakeConnect } from './connect.ts'
import { fake } from './index.ts'
import { fakeSubject } from './kit-subject.ts'
import { measureFakeText } from './length.ts'
import { fakeLimits } from './limits.ts'
import { fakeMeasure } from './measure.ts'
import { normalise } from './normalise.ts'
import { fakePublish } from './publish.ts'
import { fakeReceive } from './receive.ts'

/** An adapter with one mistake, and the checks that have to notice it. */
interface Mistake {
  readonly what: string
  readonly network: Partial<Network>
  readonly caughtBy: readonly string[]
}

const publishing = (more: Partial<PublishPort>): Partial<Network> => ({
  publish: { ...fakePublish, ...more },
})
const receiving = (more: Partial<ReceivePort>): Partial<Network> => ({ receive: { ...fakeReceive, ...more } })
const reading = (change: (item: NormalisedItem) => object): Partial<Network> =>
  receiving({
    normalise: (body) => {
      const item = normalise(body)
      return item.kind === 'mention-item' ? { ...item, ...change(item) } : item
    },
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

const mistakes: readonly Mistake[] = [
  {
    what: 'says every connection is refused at another field',
    network: {
      connect: {
        ...fakeConnect,
        connect: async (input, io) => {
          const outcome = await fakeConnect.connect(input, io)
          return outcome.ok ? outcome : { ...outcome, field: 'elsewhere' }
        },
      },
    },
    caughtBy: [
      'a wrong name is refused at its field',
      'a wrong secret is refused at its field',
      'a host that does not answer is refused at its field',
      'a private address is refused at its field',
      'a server of another kind is refused at its field',
    ],
  },
  {
    what: 'repeats the password in its refusal',
    network: {
      connect: {
        ...fakeConnect,
        connect: async (input, io) => {
          const outcome = await fakeConnect.connect(input, io)
          return outcome.ok ? outcome : { ...outcome, message: `${input.password} is wrong.` }
        },
      },
    },
    caughtBy: ['a wrong secret is refused at its field'],
  },
  {
    what: 'has no name for our account',
    network: {
      connect: {
        ...fakeConnect,
        fields: [...fakeConnect.fields, ...fakeConnect.fields],
        connect: async (input, io) => {
          const outcome = await fakeConnect.connect(input, io)
          return outcome.ok ? { ...outcome, account: { ...outcome.account, displayName: '' } } : outcome
        },
      },
    },
    caughtBy: [
      'connects with the right secrets and says who we are',
      'asks for its secrets with fields a form can show',
    ],
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
    what: 'counts UTF-16 units against a limit of its own',
    network: {
      measureText: (text, limits) => ({
        ...measureFakeText(text, limits),
        length: text.length,
        valid: text.length < 501,
      }),
    },
    caughtBy: ['links, mentions and tags are found at their code points'],
  },
  {
    what: 'gives UTF-16 offsets',
    network: {
      measureText: (text, limits) => {
        const at = text.indexOf('https://')
        const links = at < 0 ? [] : [[at, at + 22] as const]
        return { ...measureFakeText(text, limits), links }
      },
    },
    caughtBy: ['links, mentions and tags are found at their code points'],
  },
  {
    what: 'believes in one character more than the server takes',
    network: {
      measureText: (text, limits) => {
        const measure = measureFakeText(text, limits)
        return { ...measure, valid: measure.length <= limits.text.max + 1 }
      },
    },
    caughtBy: ['one more is invalid and the server refuses it'],
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
    what: 'does not say where its limits come from',
    network: {
      limits: { ...fakeLimits, source: '' },
      connect: {
        ...fakeConnect,
        connect: async (input, io) => {
          const outcome = await fakeConnect.connect(input, io)
          if (!outcome.ok) return outcome
          const { limits: _, ...rest } = outcome
          return rest
        },
      },
    },
    caughtBy: ['limits say when and where they were read'],
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
    what: 'hands out nothing and calls a broken source empty',
    network: receiving({
      poll: async () => ({ kind: 'page', items: [], cursor: null, more: false }),
    }),
    caughtBy: [
      'a mention is handed out in time, with who wrote it and what',
      'a source that does not answer is a fault, never an empty page',
      'told to wait while receiving, it waits as long as told',
      'a revoked token asks for reconnection while receiving',
    ],
  },
  {
    what: 'starts over at every poll',
    network: receiving({ poll: (session) => fakeReceive.poll(session, null) }),
    caughtBy: ['the cursor advances: asking again brings nothing old'],
  },
  {
    what: 'makes up new ids for what it hands out',
    network: receiving({
      poll: async (session, cursor) => {
        const page = await fakeReceive.poll(session, cursor)
        if (page.kind !== 'page') return page
        return { ...page, items: page.items.map((item) => ({ ...item, remoteId: crypto.randomUUID() })) }
      },
    }),
    caughtBy: ['the same page twice brings the same remote ids, each once'],
  },
  {
    what: 'reads HTML out of plain text',
    network: reading(({ text }) => ({
      text: text
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .normalize('NFC')
        .replaceAll('"', '”')
        .replace(/[\u0590-\u06ff]|p{Script=Han}|[\ud800-\udfff]/g, '')
        .replace(/\p{Script=Han}/gu, ''),
    })),
    caughtBy: [
      'what is written to us survives unchanged: HTML-looking characters',
      'what is written to us survives unchanged: several lines',
      'what is written to us survives unchanged: combining marks',
      'what is written to us survives unchanged: quotes and slashes',
      'what is written to us survives unchanged: right-to-left text',
      'what is written to us survives unchanged: wide scripts',
      'what is written to us survives unchanged: emoji families and skin tones',
      'what is written to us survives unchanged: characters beyond the basic plane',
      'every recorded body becomes one of the four kinds and loses no text',
    ],
  },
  {
    what: 'forgets who wrote it',
    network: reading((item) => ({ author: { ...item.author, handle: '' } })),
    caughtBy: ['a mention is handed out in time, with who wrote it and what'],
  },
  {
    what: 'throws at what it does not know',
    network: receiving({
      normalise: (body) => {
        const read = normalise(body)
        if (read.kind === 'unreadable') throw new Error('What is this?')
        return read
      },
    }),
    caughtBy: ['broken bodies are refused with a reason, never with an exception'],
  },
  {
    what: 'streams nothing',
    network: receiving({ stream: () => new Promise(() => undefined) }),
    caughtBy: ['the stream hands out a mention as it happens and ends when told'],
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
  {
    what: 'counts zero where it knows nothing',
    network: {
      measure: {
        measure: async (_, ids) => {
          const zero = { views: 0, likes: 0, shares: 0, replies: 0 }
          return { kind: 'figures', posts: new Map(ids.map((id) => [id, zero])) }
        },
      },
    },
    caughtBy: [
      'figures of a post nobody knows are absent, not zero',
      'figures of a source that does not answer are a fault, never zeros',
    ],
  },
  {
    what: 'does not say why a figure is unknown',
    network: {
      measure: {
        measure: async (session, ids) => {
          const outcome = await fakeMeasure.measure(session, ids)
          if (outcome.kind !== 'figures') return outcome
          const posts = [...outcome.posts].map(
            ([id, one]) => [id, { ...one, views: { unknown: '' } }] as const,
          )
          return { kind: 'figures', posts: new Map(posts) }
        },
      },
    },
    caughtBy: ['figures of a fresh post are counts or say why they are unknown'],
  },
]

/** Whether a check notices; the wait for something that never comes is kept short. */
async function notices(network: Network, titles: readonly string[]): Promise<string[]> {
  const subject = { ...(await fakeSubject(network)), withinMs: 700 }
  try {
    const kit = await startRun(subject)
    const missed: string[] = []
    for (const title of titles) {
      const check = checks.find((one) => one.title === title)
      if (!check) throw new Error(`There is no check "${title}".`)
      const passed = await check.run(kit).then(
        () => true,
        () => false,
      )
      if (passed) missed.push(title)
    }
    return missed
  } finally {
    await subject.close()
  }
}

describe('the contract kit notices an adapter that', () => {
  it.each(mistakes)('$what', async ({ network, caughtBy }) => {
    expect(await notices({ ...fake, ...network }, caughtBy)).toEqual([])
  })

  it('has any mistake: no check is there that nothing can fail', () => {
    const tried = new Set(mistakes.flatMap(({ caughtBy }) => caughtBy))
    expect(checks.map(({ title }) => title).filter((title) => !tried.has(title))).toEqual([])
  })
})

describe('a capability declared missing', () => {
  it('is noticed when the network has it after all', async () => {
    const subject = await fakeSubject()
    const no = { no: 'Not here.' }
    const can = { ...subject.can, publish: no, stream: no, receive: no, measure: no, refusesLongText: no }
    try {
      const titles = [
        'publishes and is read back with exactly our text',
        'the stream hands out a mention as it happens and ends when told',
        'a mention is handed out in time, with who wrote it and what',
        'figures of a fresh post are counts or say why they are unknown',
      ]
      const kit = await startRun({ ...subject, can })
      for (const title of titles) {
        const check = checks.find((one) => one.title === title)
        await expect(check?.run(kit), title).rejects.toThrow()
      }
      const long = checks.find((one) => one.title === 'one more is invalid and the server refuses it')
      await expect(
        long?.run(await startRun({ ...subject, can: { ...subject.can, refusesLongText: no } })),
      ).rejects.toThrow()
    } finally {
      await subject.close()
    }
  })
})
