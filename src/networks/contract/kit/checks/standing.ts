import { expect } from 'vitest'
import { type Check, expectFault, missingIn } from '../run.ts'

export const standing: readonly Check[] = [
  {
    title: 'what anybody can read about an account is told, and nobody is nobody',
    async run(kit) {
      const { network, other } = kit.subject
      const declared = missingIn(kit, 'readsStanding')
      const port = network.standing
      if (declared) {
        const outcome = await port?.read(kit.session(), other.handle)
        // Without counts there is nothing to compare; an empty answer must not pass for one.
        expect(outcome?.kind === 'standing' ? outcome.followers : null, 'declared missing').toBeNull()
        return declared
      }
      if (!port) throw new Error('Standing is declared but the port is absent.')
      const read = await port.read(kit.session(), `@${other.handle}`)
      expect(read).toMatchObject({ kind: 'standing', handle: other.handle })
      if (read.kind !== 'standing') return undefined
      for (const count of [read.followers, read.posts])
        expect(count === null || (Number.isInteger(count) && count >= 0), 'a count or unknown').toBe(true)
      expect(read.followers !== null || read.posts !== null, 'something is counted').toBe(true)
      expect(await port.read(kit.session(), `nobody-${other.handle}`)).toEqual({ kind: 'nobody' })
      return undefined
    },
  },
  {
    title: 'an account that cannot be read is a fault, never nobody',
    async run(kit) {
      const port = kit.subject.network.standing
      if (!port) return missingIn(kit, 'readsStanding')
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      expectFault(await port.read(session, kit.subject.other.handle), 'retryLater')
      return undefined
    },
  },
]
