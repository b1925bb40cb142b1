import { isFault } from '#networks/contract/faults.ts'
import { fakeHide, fakeLike } from '../moderate.ts'
import type { Mistake } from './mistake.ts'

const done = { kind: 'done' } as const

/** Ways to be wrong about likes and hidden answers. */
export const moderatingMistakes: readonly Mistake[] = [
  {
    what: 'says that it liked and did not',
    network: { like: { like: async () => done, unlike: async () => done } },
    caughtBy: ['a message of somebody else is liked once, and the like taken back'],
  },
  {
    what: 'takes silence for a like',
    network: {
      like: {
        ...fakeLike,
        like: async (session, target) => {
          const outcome = await fakeLike.like(session, target)
          return isFault(outcome) ? done : outcome
        },
      },
    },
    caughtBy: ['when a like goes nowhere, it is not said to be done'],
  },
  {
    what: 'says that it hid and did not',
    network: { hide: { ...fakeHide, hide: async () => done } },
    caughtBy: [
      'an answer under a post of ours is hidden and shown again',
      'what does not stand under a post of ours cannot be hidden',
    ],
  },
]
