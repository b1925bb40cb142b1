import type { Network } from '#networks/contract/network.ts'
import type { NormalisedItem, ReceivePort } from '#networks/contract/receive.ts'
import { normalise } from '../normalise.ts'
import { fakeReceive } from '../receive.ts'
import type { Mistake } from './mistake.ts'

const receiving = (more: Partial<ReceivePort>): Partial<Network> => ({ receive: { ...fakeReceive, ...more } })
const reading = (change: (item: NormalisedItem) => object): Partial<Network> =>
  receiving({
    normalise: (body) => {
      const item = normalise(body)
      return item.kind === 'mention-item' ? { ...item, ...change(item) } : item
    },
  })

/** Ways to receive wrongly. */
export const receivingMistakes: readonly Mistake[] = [
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
]
