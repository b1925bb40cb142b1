import { expect } from 'vitest'
import { isFault } from '../../faults.ts'
import type { LiveProfile, ProfilePort } from '../../profile.ts'
import { type Check, expectFault, type KitRun, missing } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { eventually } from '../wait.ts'

export const profiles: readonly Check[] = [
  {
    title: 'our live profile is read: every field is a text or says why there is none',
    async run(kit) {
      const declared = missing(kit.subject.can.profile)
      if (declared) {
        expect(kit.subject.network.profile, 'declared missing').toBeUndefined()
        return declared
      }
      const profile = await read(kit)
      const { displayName, bio, website, location, avatarUrl } = profile
      for (const [name, told] of Object.entries({ displayName, bio, website, location, avatarUrl })) {
        if (typeof told === 'string') expect(told, name).not.toMatch(/<\/?(?:p|br|a)\b/)
        else expect(told.unknown, name).toMatch(/^\S.*[.!?]$/s)
      }
      return undefined
    },
  },
  {
    title: 'one field of the profile is written, and everything else stays',
    async run(kit) {
      const { profile: port } = kit.subject.network
      const declared = missing(kit.subject.can.applyProfile)
      if (declared) {
        expect(port?.apply, 'declared missing').toBeUndefined()
        return declared
      }
      const before = await read(kit)
      const apply = present(port)
      const bio = `${uniqueWord()}: jackets & “boots”\nfor every hill.`
      expect((await apply(kit.session(), { field: 'bio', value: bio })).kind).toBe('applied')
      const after = await eventually('that the bio is there', kit.subject.withinMs, async () => {
        const now = await read(kit)
        return now.bio === bio ? now : undefined
      })
      expect({ ...after, bio: null }).toEqual({ ...before, bio: null })
      const name = `Fjell ${uniqueWord()}`
      expect((await apply(kit.session(), { field: 'displayName', value: name })).kind).toBe('applied')
      const last = await eventually('that the name is there', kit.subject.withinMs, async () => {
        const now = await read(kit)
        return now.displayName === name ? now : undefined
      })
      expect({ ...last, displayName: null }).toEqual({ ...after, displayName: null })
      return undefined
    },
  },
  {
    title: 'a profile that cannot be read is a fault, never an empty one',
    async run(kit) {
      const port = kit.subject.network.profile
      if (!port) return missing(kit.subject.can.profile)
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      expectFault(await port.read(session), 'retryLater')
      if (port.administrators) expectFault(await port.administrators(session), 'retryLater')
      return undefined
    },
  },
  {
    title: 'who may act for the account is told, or the network says that it is not',
    async run(kit) {
      const port = kit.subject.network.profile
      const declared = missing(kit.subject.can.administrators)
      if (declared) {
        expect(port?.administrators, 'declared missing').toBeUndefined()
        return declared
      }
      const outcome = await port?.administrators?.(kit.session())
      if (!outcome || isFault(outcome)) throw new Error(`Nobody was told: ${outcome?.reason ?? 'no port'}`)
      expect(outcome.people.length).toBeGreaterThan(0)
      for (const person of outcome.people) expect(person.handle).not.toBe('')
      return undefined
    },
  },
]

function present(port: ProfilePort | undefined): NonNullable<ProfilePort['apply']> {
  if (!port?.apply) throw new Error('Writing the profile is declared but absent.')
  expect(port.applies, 'fields that can be written').toEqual(expect.arrayContaining(['bio', 'displayName']))
  return port.apply.bind(port)
}

async function read(kit: KitRun): Promise<LiveProfile> {
  const port = kit.subject.network.profile
  if (!port) throw new Error('Reading the profile is declared but the port is absent.')
  const outcome = await port.read(kit.session())
  if (isFault(outcome)) throw new Error(`Reading the profile failed: ${outcome.kind} (${outcome.reason}).`)
  return outcome
}
