import type { ListenPort } from '#networks/contract/listen.ts'
import type { Network } from '#networks/contract/network.ts'
import { fakeListen } from '../listen.ts'
import type { Mistake } from './mistake.ts'

const listening = (more: Partial<ListenPort>): Partial<Network> => ({ listen: { ...fakeListen, ...more } })

const fresh = [
  'a search finds what somebody has just said to nobody in particular',
  'a tag is heard when somebody has just used it',
]
const onward = [
  'a search goes on from its cursor: nothing old comes again, and nothing new is left out',
  'a tag goes on from its cursor: nothing old comes again, and nothing new is left out',
]

/** Ways to listen wrongly. */
export const listeningMistakes: readonly Mistake[] = [
  {
    what: 'hears nothing and calls a broken server silent',
    network: listening({ poll: async () => ({ kind: 'page', items: [], cursor: '0', more: false }) }),
    caughtBy: [
      ...fresh,
      'what a server shows to everybody is heard',
      'a server that does not answer a search is a fault, and told to wait it waits as long as told',
    ],
  },
  {
    what: 'takes everything it overhears for words to us',
    network: listening({
      normalise: (body, us) => {
        const read = fakeListen.normalise(body, us)
        return read.kind === 'mention-item' ? { ...read, addressed: true } : read
      },
    }),
    caughtBy: [...fresh, 'what a server shows to everybody is heard'],
  },
  {
    what: 'starts every search over',
    network: listening({ poll: (session, what) => fakeListen.poll(session, what, null) }),
    caughtBy: onward,
  },
  {
    what: 'leaves out every second post after the first time',
    network: listening({
      poll: async (session, what, cursor) => {
        const page = await fakeListen.poll(session, what, cursor)
        if (page.kind !== 'page' || cursor === null) return page
        return { ...page, items: page.items.filter((_, index) => index % 2 === 0) }
      },
    }),
    caughtBy: onward,
  },
  {
    what: 'streams no tag',
    network: listening({ stream: () => new Promise(() => undefined) }),
    caughtBy: ['the stream of a tag hands out a post as it happens and ends when told'],
  },
]
