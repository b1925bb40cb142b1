import { isFault } from '#networks/contract/faults.ts'
import { fakeEdit, fakeLook, fakeRemove } from '../change.ts'
import { fakeHandles } from '../handles.ts'
import type { Mistake } from './mistake.ts'

const nowhere = { remoteId: 'nowhere', handle: 'nobody', displayName: '', avatarUrl: null }

/** Ways to be wrong about posts that are out, and about whom to mention. */
export const changingMistakes: readonly Mistake[] = [
  {
    what: 'says that it changed a post and did not',
    network: {
      edit: {
        edit: async (_, { remoteId }) => ({
          kind: 'live',
          remoteId,
          url: null,
          at: new Date(),
          context: {},
        }),
      },
    },
    caughtBy: [
      'a post that is out gets other words and stays the same post',
      'a post that is not there any more cannot get other words',
    ],
  },
  {
    what: 'says that it took a post back and did not',
    network: { remove: { remove: async () => ({ kind: 'removed' }) } },
    caughtBy: ['a post is taken back, and taking it back twice is no error'],
  },
  {
    what: 'remembers what it sent instead of looking',
    network: {
      look: {
        look: async (_, posts) => ({
          kind: 'looked',
          posts: new Map(posts.map(({ remoteId }) => [remoteId, { text: 'As sent', editedAt: null }])),
        }),
      },
    },
    caughtBy: [
      'how our posts stand is told: as written, changed there, or gone',
      'when nothing can be seen or done, it says so and calls nothing gone',
    ],
  },
  {
    what: 'takes silence for gone',
    network: {
      edit: fakeEdit,
      remove: {
        remove: async (session, post) => {
          const outcome = await fakeRemove.remove(session, post)
          return isFault(outcome) ? { kind: 'removed' } : outcome
        },
      },
      look: {
        look: async (session, posts) => {
          const outcome = await fakeLook.look(session, posts)
          if (!isFault(outcome)) return outcome
          return { kind: 'looked', posts: new Map(posts.map(({ remoteId }) => [remoteId, 'absent'])) }
        },
      },
    },
    caughtBy: ['when nothing can be seen or done, it says so and calls nothing gone'],
  },
  {
    what: 'finds somebody for every handle',
    network: { handles: { ...fakeHandles, resolve: async () => ({ kind: 'handle', found: nowhere }) } },
    caughtBy: [
      'a handle is resolved to who answers to it, and one nobody has to nobody',
      'people who cannot be looked for are a fault, never nobody',
    ],
  },
  {
    what: 'finds nobody',
    network: { handles: { ...fakeHandles, search: async () => ({ kind: 'handles', found: [] }) } },
    caughtBy: [
      'people are found by the beginning of a handle',
      'people who cannot be looked for are a fault, never nobody',
    ],
  },
  {
    what: 'tells the figures of somebody who is not there',
    network: {
      standing: {
        read: async (_, handle) => ({
          kind: 'standing',
          ...{ handle: handle.replace(/^@/, ''), displayName: '', followers: 0, posts: 0, url: null },
        }),
      },
    },
    caughtBy: [
      'what anybody can read about an account is told, and nobody is nobody',
      'an account that cannot be read is a fault, never nobody',
    ],
  },
]
