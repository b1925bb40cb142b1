import { fakeConnect } from '../connect.ts'
import type { Mistake } from './mistake.ts'

/** Ways to connect wrongly. */
export const connectingMistakes: readonly Mistake[] = [
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
]
