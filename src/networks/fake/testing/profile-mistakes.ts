import { fakeProfile } from '../profile.ts'
import type { Mistake } from './mistake.ts'

const empty = {
  kind: 'profile',
  displayName: '',
  bio: '',
  website: '',
  location: '',
  avatarUrl: '',
  lines: [],
} as const

/** Ways to be wrong about our own profile. */
export const profileMistakes: readonly Mistake[] = [
  {
    what: 'hands out HTML and empty reasons',
    network: {
      profile: {
        ...fakeProfile,
        read: async () => ({ ...empty, bio: '<p>Boots</p>', location: { unknown: '' } }),
      },
    },
    caughtBy: ['our live profile is read: every field is a text or says why there is none'],
  },
  {
    what: 'takes away the other fields when it writes one',
    network: {
      profile: {
        ...fakeProfile,
        apply: async (session, change) => {
          const wiped = await fakeProfile.apply?.(session, { field: 'displayName', value: '' })
          return (await fakeProfile.apply?.(session, change)) ?? wiped ?? { kind: 'applied' }
        },
      },
    },
    caughtBy: ['one field of the profile is written, and everything else stays'],
  },
  {
    what: 'says that it wrote and did not',
    network: { profile: { ...fakeProfile, apply: async () => ({ kind: 'applied' }) } },
    caughtBy: ['one field of the profile is written, and everything else stays'],
  },
  {
    what: 'takes silence for an empty profile',
    network: {
      profile: {
        ...fakeProfile,
        read: async (session) => {
          const profile = await fakeProfile.read(session)
          return profile.kind === 'profile' ? profile : empty
        },
      },
    },
    caughtBy: ['a profile that cannot be read is a fault, never an empty one'],
  },
  {
    what: 'names no administrators at all',
    network: {
      profile: { ...fakeProfile, administrators: async () => ({ kind: 'administrators', people: [] }) },
    },
    caughtBy: ['who may act for the account is told, or the network says that it is not'],
  },
]
