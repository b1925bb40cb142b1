import { fakeConnect } from '../connect.ts'
import { measureFakeText } from '../length.ts'
import { fakeLimits } from '../limits.ts'
import { fakeMeasure } from '../measure.ts'
import type { Mistake } from './mistake.ts'

/** Ways to count wrongly. */
export const countingMistakes: readonly Mistake[] = [
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
